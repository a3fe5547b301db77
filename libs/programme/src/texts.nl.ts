import type { TextTable } from '@koersvast/platform';

export const programmeTextsNl: TextTable = {};
