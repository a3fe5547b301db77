import type { FeatureParts } from '@koersvast/platform';

export const municipalBudgetParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
