import type { FeatureParts } from '@koersvast/platform';

export const reportAdoptionParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
