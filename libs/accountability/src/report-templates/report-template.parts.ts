import type { FeatureParts } from '@koersvast/platform';

export const reportTemplateParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
