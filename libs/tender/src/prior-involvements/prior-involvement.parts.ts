import type { FeatureParts } from '../feature-parts';

export const priorInvolvementParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
