import type { TextTable } from '@koersvast/platform';

export const budgetTextsNl: TextTable = {};
