import type { TextTable } from '@koersvast/platform';

export const contractTextsNl: TextTable = {};
