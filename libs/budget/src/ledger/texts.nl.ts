import type { TextTable } from '@koersvast/platform';

export const ledgerTextsNl: TextTable = {};
