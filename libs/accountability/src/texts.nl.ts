import type { TextTable } from '@koersvast/platform';

export const accountabilityTextsNl: TextTable = {};
