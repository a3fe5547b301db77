import type { TextTable } from '@koersvast/platform';

export const commitmentTextsNl: TextTable = {};
