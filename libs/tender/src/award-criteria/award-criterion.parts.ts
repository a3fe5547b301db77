import type { FeatureParts } from '../feature-parts';

export const awardCriterionParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
