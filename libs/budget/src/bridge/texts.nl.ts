import type { TextTable } from '@koersvast/platform';

export const bridgeTextsNl: TextTable = {};
