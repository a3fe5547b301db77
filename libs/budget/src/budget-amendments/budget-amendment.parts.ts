import type { FeatureParts } from '@koersvast/platform';

export const budgetAmendmentParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
