import type { TextTable } from '@koersvast/platform';

export const budgetAmendmentTextsNl: TextTable = {};
