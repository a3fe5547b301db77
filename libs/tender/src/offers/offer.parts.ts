import type { FeatureParts } from '../feature-parts';

export const offerParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
