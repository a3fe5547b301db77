import type { TextTable } from '@koersvast/platform';

export const deskTextsNl: TextTable = {};
