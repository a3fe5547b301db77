import type { FeatureParts } from '../feature-parts';

export const consultationParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
