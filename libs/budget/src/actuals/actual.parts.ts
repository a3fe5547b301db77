import type { FeatureParts } from '@koersvast/platform';

export const actualParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
