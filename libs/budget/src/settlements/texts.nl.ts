import type { TextTable } from '@koersvast/platform';

export const settlementTextsNl: TextTable = {};
