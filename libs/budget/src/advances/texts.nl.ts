import type { TextTable } from '@koersvast/platform';

export const advanceTextsNl: TextTable = {};
