import type { FeatureParts } from '@koersvast/platform';

export const pcCalendarParts: FeatureParts = {
  entities: [],
  controllers: [],
  providers: [],
};
