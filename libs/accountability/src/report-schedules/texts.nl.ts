import type { TextTable } from '@koersvast/platform';

export const reportScheduleTextsNl: TextTable = {};
