import type { FeatureParts } from '../feature-parts';

export const conclusionParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
