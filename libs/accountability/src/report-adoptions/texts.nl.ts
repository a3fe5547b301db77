import type { TextTable } from '@koersvast/platform';

export const reportAdoptionTextsNl: TextTable = {};
