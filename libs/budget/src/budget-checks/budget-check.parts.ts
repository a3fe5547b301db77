import type { FeatureParts } from '@koersvast/platform';

export const budgetCheckParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
