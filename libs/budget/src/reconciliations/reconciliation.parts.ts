import type { FeatureParts } from '@koersvast/platform';

export const reconciliationParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
