import type { FeatureParts } from '@koersvast/platform';

export const fairPriceParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
