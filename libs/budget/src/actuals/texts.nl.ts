import type { TextTable } from '@koersvast/platform';

export const actualTextsNl: TextTable = {};
