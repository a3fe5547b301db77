import type { FeatureParts } from '@koersvast/platform';

export const yearEndDossierParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
