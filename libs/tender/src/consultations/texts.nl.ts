import type { TextTable } from '@koersvast/platform';

export const consultationTextsNl: TextTable = {};
