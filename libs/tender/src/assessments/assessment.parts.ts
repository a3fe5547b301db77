import type { FeatureParts } from '../feature-parts';

export const assessmentParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
