import type { TextTable } from '@koersvast/platform';

export const traceTextsNl: TextTable = {};
