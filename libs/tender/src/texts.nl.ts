import type { TextTable } from '@koersvast/platform';

export const tenderTextsNl: TextTable = {};
