import type { TextTable } from '@koersvast/platform';

export const forecastTextsNl: TextTable = {};
