import type { FeatureParts } from '../feature-parts';

export const coverageParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
