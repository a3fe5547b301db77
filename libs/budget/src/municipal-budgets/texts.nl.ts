import type { TextTable } from '@koersvast/platform';

export const municipalBudgetTextsNl: TextTable = {};
