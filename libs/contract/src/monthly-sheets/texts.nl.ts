import type { TextTable } from '@koersvast/platform';

export const monthlySheetTextsNl: TextTable = {
  'monthly-sheet.outside': 'Deze maand valt buiten het contract. Kies een andere maand.',
  'monthly-sheet.to-come': 'Deze maand is nog niet begonnen. Kies een maand die loopt of voorbij is.',
};
