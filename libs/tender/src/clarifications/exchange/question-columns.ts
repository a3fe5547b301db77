import { code, dutchDate, type SheetColumns, text } from '@koersvast/sheets';

/** Columns of a list of questions, as TenderNed and procurement officers hand it over. */
export const questionColumns = {
  party: {
    title: 'Partij',
    reader: code({ max: 200 }),
    required: false,
    synonyms: ['Naam partij', 'Inschrijver', 'Vraagsteller', 'Organisatie', 'Bedrijf'],
  },
  reference: {
    title: 'Verwijzing',
    reader: code({ max: 200 }),
    required: false,
    synonyms: ['Document', 'Paragraaf', 'Document en paragraaf', 'Betreft', 'Pagina'],
  },
  requirement: { title: 'Eiscode', reader: code({ max: 20 }), required: false, synonyms: ['Eis', 'Code', 'Eisnummer'] },
  text: {
    title: 'Vraag',
    reader: text({ max: 10000 }),
    required: true,
    synonyms: ['Tekst van de vraag', 'Vraagtekst'],
  },
  receivedOn: {
    title: 'Datum',
    reader: dutchDate,
    required: true,
    synonyms: ['Datum ontvangst', 'Ontvangen', 'Ontvangen op', 'Ingediend op'],
  },
} satisfies SheetColumns;
