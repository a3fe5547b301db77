import type { TextTable } from '@koersvast/platform';

export const pcCalendarTextsNl: TextTable = {};
