import type { FeatureParts } from '@koersvast/platform';

export const bridgeParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
