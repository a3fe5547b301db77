import type { TextTable } from '@koersvast/platform';

export const awardCriterionTextsNl: TextTable = {};
