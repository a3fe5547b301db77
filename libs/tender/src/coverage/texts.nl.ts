import type { TextTable } from '@koersvast/platform';

export const coverageTextsNl: TextTable = {};
