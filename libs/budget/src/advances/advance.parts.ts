import type { FeatureParts } from '@koersvast/platform';

export const advanceParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
