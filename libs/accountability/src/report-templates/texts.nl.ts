import type { TextTable } from '@koersvast/platform';

export const reportTemplateTextsNl: TextTable = {};
