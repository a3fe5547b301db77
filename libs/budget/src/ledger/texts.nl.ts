import type { TextTable } from '@koersvast/platform';

export const ledgerTextsNl: TextTable = {
  'ledger.export.made': 'Gemaakt door {name} op {at}.',
  'ledger.export.count': 'Boekingen: {count}.',
  'ledger.export.sum': 'Som: {amount} euro.',
  'ledger.export.expenditure': 'Bestedingen {time}',
  'ledger.export.figure': 'Boekingen achter {column} {year}',
  'ledger.export.not-booked':
    'Dit bedrag is geen som van boekingen. Exporteer het bord, of kies een bedrag van bestedingen of realisatie.',
  'ledger.export.class': 'Vertrouwelijk: alleen voor intern gebruik van de gemeenten.',
  'ledger.export.selection': 'De keuze {name} kan niet. Open de lijst opnieuw en exporteer daaruit.',
};
