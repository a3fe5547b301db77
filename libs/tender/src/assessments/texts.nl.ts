import type { TextTable } from '@koersvast/platform';

export const assessmentTextsNl: TextTable = {};
