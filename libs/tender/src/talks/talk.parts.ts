import type { FeatureParts } from '../feature-parts';

export const talkParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
