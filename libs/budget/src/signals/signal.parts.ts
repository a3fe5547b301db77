import type { FeatureParts } from '@koersvast/platform';

export const signalParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
