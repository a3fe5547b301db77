import type { FeatureParts } from '@koersvast/platform';

export const settlementParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
