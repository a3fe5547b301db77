import type { TextTable } from '@koersvast/platform';

export const yearEndDossierTextsNl: TextTable = {};
