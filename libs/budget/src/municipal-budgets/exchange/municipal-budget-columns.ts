import { quoted, readable, unreadable } from '@koersvast/kernel';
import { type CellReader, code, dutchAmount, type SheetColumns, text } from '@koersvast/sheets';
import type { LedgerSide, LegalBasis } from '../../ledger/domain/ledger';
import { CATEGORY_CODE, TASK_FIELD_CODE } from '../domain/iv3-code';
import type { Boundary, VatTreatment } from '../domain/budget-line-amount';

/** One of some words as people write them; case does not matter. */
const oneOf = <T extends string>(words: Record<string, T>, refusal: string): CellReader<T> => ({
  freeText: false,
  read: (cell) => {
    const found = words[cell.trim().toLowerCase()];
    return found
      ? readable(found)
      : unreadable(refusal, { value: quoted(cell.trim()), allowed: Object.keys(words).join(', ') });
  },
});

const year: CellReader<number> = {
  freeText: false,
  read: (cell) =>
    /^2[01]\d{2}$/.test(cell.trim())
      ? readable(Number(cell.trim()))
      : unreadable('municipal-budget.import.year', { value: quoted(cell.trim()) }),
};

const WORD = 'municipal-budget.import.word';

/** Columns of a begroting, one row per line. */
export const municipalBudgetColumns = {
  municipality: { title: 'Gemeente', reader: code({ max: 80 }), required: true, synonyms: ['Gemeentenaam'] },
  year: { title: 'Jaar', reader: year, required: true, synonyms: ['Begrotingsjaar', 'Boekjaar'] },
  programme: { title: 'Programma', reader: code({ max: 20 }), required: true, synonyms: ['Programmacode'] },
  taskField: {
    title: 'Taakveld',
    reader: code({ pattern: TASK_FIELD_CODE, decimalPoint: true }),
    required: true,
    synonyms: ['Taakveldcode'],
  },
  category: {
    title: 'Categorie',
    reader: code({ pattern: CATEGORY_CODE }),
    required: true,
    synonyms: ['Economische categorie'],
  },
  side: {
    title: 'Lasten of baten',
    reader: oneOf<LedgerSide>(
      { lasten: 'COST', last: 'COST', l: 'COST', baten: 'INCOME', bate: 'INCOME', b: 'INCOME' },
      WORD,
    ),
    required: true,
    synonyms: ['L/B'],
  },
  basis: {
    title: 'Grond',
    reader: oneOf<LegalBasis>(
      {
        ...{ contract: 'CONTRACT', subsidie: 'SUBSIDY', 'bijdrage gr': 'JOINT_CONTRIBUTION' },
        ...{ pgb: 'PERSONAL_BUDGET', 'eigen uitvoering': 'OWN' },
      },
      WORD,
    ),
    required: true,
    synonyms: ['Grondslag'],
  },
  contract: { title: 'Contract', reader: code({ max: 30 }), required: false, synonyms: ['Contractcode'] },
  boundary: {
    title: 'Afbakening',
    reader: oneOf<Boundary>({ contract: 'IN_CONTRACT', grjr: 'GRJR', gemeente: 'MUNICIPAL_OTHER' }, WORD),
    required: false,
    synonyms: ['Plek'],
  },
  description: { title: 'Omschrijving', reader: text({ max: 400 }), required: true, synonyms: ['Tekst'] },
  vatTreatment: {
    title: 'Btw',
    reader: oneOf<VatTreatment>(
      {
        ...{ vrijgesteld: 'EXEMPT', compensabel: 'COMPENSABLE', doorschuif: 'PASSED_ON' },
        kostprijsverhogend: 'COST_INCREASING',
      },
      WORD,
    ),
    required: false,
    synonyms: ['Btw-behandeling'],
  },
  net: { title: 'Bedrag', reader: dutchAmount, required: true, synonyms: ['Bedrag zonder btw', 'Raming'] },
  vat: { title: 'Btw-bedrag', reader: dutchAmount, required: false, synonyms: [] },
} satisfies SheetColumns;
