import { readable, unreadable } from '@koersvast/kernel';
import { CellReader, code, dutchAmount, dutchDate, SheetColumns, text } from '@koersvast/sheets';

const year: CellReader<number> = {
  freeText: false,
  read: (cell) =>
    /^2[01]\d{2}$/.test(cell.trim()) ? readable(Number(cell.trim())) : unreadable('commitment.import.year', {}),
};

/** Columns of a register of commitments, one row per commitment. */
export const commitmentColumns = {
  year: { title: 'Jaar', reader: year, required: true, synonyms: ['Boekjaar', 'Contractjaar'] },
  municipality: { title: 'Gemeente', reader: code({ max: 80 }), required: true, synonyms: ['Gemeentenaam'] },
  number: {
    title: 'Nummer',
    reader: code({ max: 60 }),
    required: true,
    synonyms: ['Verplichtingnummer', 'Verplichting', 'Inkoopordernummer', 'Ordernummer'],
  },
  title: { title: 'Waarvoor', reader: text({ max: 200 }), required: true, synonyms: ['Omschrijving', 'Onderwerp'] },
  supplier: {
    title: 'Leverancier of rol',
    reader: text({ max: 200 }),
    required: true,
    synonyms: ['Leverancier', 'Crediteur'],
  },
  decision: {
    title: 'Besluit',
    reader: text({ max: 200 }),
    required: true,
    synonyms: ['Besluitnummer', 'Grondslag besluit'],
  },
  amount: {
    title: 'Bedrag',
    reader: dutchAmount,
    required: true,
    synonyms: ['Verplicht bedrag', 'Bedrag verplichting'],
  },
  buildingBlock: { title: 'Bouwsteen', reader: code({ max: 120 }), required: false, synonyms: ['Bouwsteennaam'] },
  contract: { title: 'Contract', reader: code({ max: 40 }), required: false, synonyms: ['Contractcode'] },
  startsOn: { title: 'Van', reader: dutchDate, required: false, synonyms: ['Begindatum', 'Ingangsdatum'] },
  endsOn: { title: 'Tot en met', reader: dutchDate, required: false, synonyms: ['Einddatum'] },
} satisfies SheetColumns;
