import type { FeatureParts } from '../feature-parts';

export const disclosureParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
