import type { TextTable } from '@koersvast/platform';

export const workgroupTextsNl: TextTable = {};
