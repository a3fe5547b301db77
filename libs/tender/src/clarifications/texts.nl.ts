import type { TextTable } from '@koersvast/platform';

export const clarificationTextsNl: TextTable = {};
