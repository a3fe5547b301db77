import type { TextTable } from '@koersvast/platform';

export const offerTextsNl: TextTable = {};
