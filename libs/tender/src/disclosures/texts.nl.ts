import type { TextTable } from '@koersvast/platform';

export const disclosureTextsNl: TextTable = {};
