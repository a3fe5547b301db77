import type { TextTable } from '@koersvast/platform';

export const talkTextsNl: TextTable = {};
