import type { TextTable } from '@koersvast/platform';

export const signalTextsNl: TextTable = {};
