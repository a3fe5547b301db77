import type { TextTable } from '@koersvast/platform';

export const priorInvolvementTextsNl: TextTable = {};
