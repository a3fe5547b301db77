import type { FeatureParts } from '@koersvast/platform';

export const forecastParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
