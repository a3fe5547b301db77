import type { TextTable } from '@koersvast/platform';

export const reconciliationTextsNl: TextTable = {};
