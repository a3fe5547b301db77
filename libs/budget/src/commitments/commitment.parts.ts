import type { FeatureParts } from '@koersvast/platform';

export const commitmentParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
