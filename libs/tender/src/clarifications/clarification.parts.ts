import type { FeatureParts } from '../feature-parts';

export const clarificationParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
