import type { TextTable } from '@koersvast/platform';

export const budgetCheckTextsNl: TextTable = {};
