import { quoted, readable, unreadable } from '@koersvast/kernel';
import { CellReader, code, dutchAmount, period, SheetColumns, text } from '@koersvast/sheets';

/** The number of a line within its document: a whole number above nil. */
const lineNumber: CellReader<number> = {
  freeText: false,
  read: (cell) => {
    const typed = cell.trim();
    return /^[1-9]\d{0,8}$/.test(typed)
      ? readable(Number(typed))
      : unreadable('budget.import.line-number', { value: quoted(typed) });
  },
};

/** Columns of a statement of the partner, one row per period, municipality, building block and line. */
export const statementColumns = {
  period: { title: 'Periode', reader: period, required: true, synonyms: ['Maand', 'Verslagmaand'] },
  municipality: {
    title: 'Gemeente',
    reader: code({ max: 80 }),
    required: true,
    synonyms: ['Gemeentenaam', 'Gemeentecode'],
  },
  buildingBlock: {
    title: 'Bouwsteen',
    reader: code({ max: 120 }),
    required: true,
    synonyms: ['Bouwsteennaam', 'Bouwsteencode'],
  },
  amount: { title: 'Bedrag', reader: dutchAmount, required: true, synonyms: ['Besteding', 'Bedrag in euro'] },
  description: {
    title: 'Omschrijving',
    reader: text({ max: 400 }),
    required: false,
    synonyms: ['Toelichting', 'Tekst'],
  },
  document: {
    title: 'Document',
    reader: code({ max: 60, issuedNumbers: true }),
    required: true,
    synonyms: ['Documentnummer', 'Boekstuk', 'Opgave'],
  },
  line: { title: 'Regel', reader: lineNumber, required: true, synonyms: ['Regelnummer', 'Volgnummer'] },
} satisfies SheetColumns;
