import type { FeatureParts } from '@koersvast/platform';

export const iv3ExtractParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
