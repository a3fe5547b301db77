import { quoted, readable, unreadable } from '@koersvast/kernel';
import { CellReader, code, dutchAmount, SheetColumns, text } from '@koersvast/sheets';

const contractYear: CellReader<number> = {
  freeText: false,
  read: (cell) => {
    const typed = cell.trim();
    return /^2[01]\d\d$/.test(typed)
      ? readable(Number(typed))
      : unreadable('budget.sheet.year', { value: quoted(typed) });
  },
};

/** One row per municipality x building block with its amount; and a row with a control total per municipality and year. */
export const budgetSheetColumns = {
  contract: { title: 'Contract', reader: code({ max: 40 }), required: true, synonyms: ['Contractcode'] },
  year: { title: 'Jaar', reader: contractYear, required: true, synonyms: ['Contractjaar', 'Boekjaar'] },
  municipality: { title: 'Gemeente', reader: code({ max: 80 }), required: false, synonyms: ['Gemeentenaam'] },
  buildingBlock: { title: 'Bouwsteen', reader: code({ max: 120 }), required: false, synonyms: ['Bouwsteennaam'] },
  amount: { title: 'Bedrag', reader: dutchAmount, required: false, synonyms: ['Budget', 'Afgesproken bedrag'] },
  total: { title: 'Controletotaal', reader: dutchAmount, required: false, synonyms: ['Totaal', 'Telling'] },
  decision: { title: 'Besluit', reader: text({ max: 200 }), required: false, synonyms: ['Besluitnummer'] },
} satisfies SheetColumns;
