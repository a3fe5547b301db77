import type { TextTable } from '@koersvast/platform';

export const conclusionTextsNl: TextTable = {};
