import type { FeatureParts } from '@koersvast/platform';

export const reportScheduleParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
