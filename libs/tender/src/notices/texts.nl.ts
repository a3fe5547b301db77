import type { TextTable } from '@koersvast/platform';

export const noticeTextsNl: TextTable = {};
