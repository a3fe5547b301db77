import { quoted, readable, unreadable } from '@koersvast/kernel';
import { CellReader, code, dutchAmount, SheetColumns, text } from '@koersvast/sheets';
import type { LedgerRow } from '../domain/ledger-row';

const whole = (from: number, to: number, problem: string): CellReader<number> => ({
  freeText: false,
  read: (cell) => {
    const typed = cell.trim();
    const value = /^\d{1,9}$/.test(typed) ? Number(typed) : NaN;
    return value >= from && value <= to ? readable(value) : unreadable(problem, { value: quoted(typed) });
  },
});

/** `3`, `03`, `P03`, `2026-03`, `202603`: the number of a period, with its year when that stands there. */
const ledgerPeriod: CellReader<LedgerRow['period']> = {
  freeText: false,
  read: (cell) => {
    const typed = cell.trim();
    const found = /^(?:(\d{4})[-/.]?)?P?(\d{1,2})$/i.exec(typed);
    const number = Number(found?.[2]);
    return found && number <= 13
      ? readable({ number, year: found[1] === undefined ? null : Number(found[1]) })
      : unreadable('actuals.period', { value: quoted(typed) });
  },
};

const required = true as const;
const optional = { required: false } as const;

/** Columns of a ledger of a municipality, one row per booking (domain D4). */
export const actualColumns = {
  administration: {
    ...{ title: 'Administratie', required, synonyms: ['Administratienummer', 'Bedrijf', 'Bron'] },
    reader: code({ max: 40, issuedNumbers: true }),
  },
  year: {
    ...{ title: 'Boekjaar', required, synonyms: ['Jaar', 'Dienstjaar'] },
    reader: whole(2000, 2199, 'actuals.year'),
  },
  period: { title: 'Periode', required, synonyms: ['Boekperiode', 'Maand'], reader: ledgerPeriod },
  ledgerAccount: {
    ...{ title: 'Grootboek', required, synonyms: ['Grootboekrekening', 'Grootboeknummer', 'Kostensoort', 'Rekening'] },
    reader: code({ max: 40, issuedNumbers: true }),
  },
  costCentre: {
    ...{ title: 'Kostenplaats', ...optional, synonyms: ['Kostendrager', 'Product'] },
    reader: code({ max: 40, issuedNumbers: true }),
  },
  taskField: {
    ...{ title: 'Taakveld', ...optional, synonyms: ['Iv3-taakveld', 'Iv3 taakveld'] },
    reader: code({ max: 10, pattern: /^\d\.\d{1,3}[a-d]?$/, decimalPoint: true }),
  },
  category: {
    ...{ title: 'Economische categorie', ...optional, synonyms: ['Categorie', 'Iv3-categorie'] },
    reader: code({ max: 10, pattern: /^[LB]?\d(\.\d{1,2}){1,2}$/, decimalPoint: true }),
  },
  budgetProgramme: {
    ...{ title: 'Programma', ...optional, synonyms: ['Begrotingsprogramma', 'Programmanummer'] },
    reader: code({ max: 60 }),
  },
  legalBasis: { title: 'Grondslag', ...optional, synonyms: ['Rechtsgrond', 'Bekostiging'], reader: code({ max: 60 }) },
  side: {
    ...{ title: 'Lasten of baten', ...optional, synonyms: ['Lasten/baten', 'L/B', 'Soort'] },
    reader: code({ max: 20 }),
  },
  municipality: { title: 'Gemeente', ...optional, synonyms: ['Gemeentenaam'], reader: code({ max: 80 }) },
  buildingBlock: { title: 'Bouwsteen', ...optional, synonyms: ['Bouwsteencode'], reader: code({ max: 120 }) },
  contract: { title: 'Contract', ...optional, synonyms: ['Contractcode'], reader: code({ max: 120 }) },
  journal: {
    ...{ title: 'Dagboek', required, synonyms: ['Dagboekcode', 'Journaal'] },
    reader: code({ max: 40, issuedNumbers: true }),
  },
  document: {
    ...{ title: 'Stuk', required, synonyms: ['Stuknummer', 'Boekstuk', 'Boekstuknummer', 'Document'] },
    reader: code({ max: 60, issuedNumbers: true }),
  },
  line: {
    ...{ title: 'Regel', required, synonyms: ['Regelnummer', 'Volgnummer', 'Boekingsregel'] },
    reader: whole(1, 999_999_999, 'budget.import.line-number'),
  },
  amount: { title: 'Bedrag', required, synonyms: ['Bedrag in euro', 'Saldo'], reader: dutchAmount },
  description: {
    ...{ title: 'Omschrijving', ...optional, synonyms: ['Boekingstekst', 'Toelichting'] },
    reader: text({ max: 400 }),
  },
} satisfies SheetColumns;
