import type { FeatureParts } from '../feature-parts';

export const workgroupParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
