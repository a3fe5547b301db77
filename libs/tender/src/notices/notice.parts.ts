import type { FeatureParts } from '../feature-parts';

export const noticeParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
