import type { TextTable } from '@koersvast/platform';

export const fairPriceTextsNl: TextTable = {};
