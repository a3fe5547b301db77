import type { TextTable } from '@koersvast/platform';

export const iv3ExtractTextsNl: TextTable = {};
