import type { ListColumn } from '@koersvast/sheets';
import { BASIS_WORDS, SIDE_WORDS } from '../domain/ledger-choices';

/** A column of the list of bookings on paper, with the SQL of its value: `a` is the booking. */
export interface BookingColumn extends ListColumn {
  sql: string;
  /** What people or other systems wrote: made harmless for XML and for formulas. */
  free?: true;
}

const worded = (column: string, words: Readonly<Record<string, string>>): string =>
  `case ${column} ${Object.entries(words)
    .map(([code, word]) => `when '${code}' then '${word}'`)
    .join(' ')} end`;

const column = (title: string, width: number, kind: ListColumn['kind'], sql: string): BookingColumn => ({
  ...{ title, width, kind, sql },
});
const free = (title: string, width: number, sql: string): BookingColumn => ({ ...column(title, width, 'text', sql), free: true }); // prettier-ignore

/** As the import of ledgers reads them back, and behind those what Koersvast knows of the booking. */
export const BOOKING_COLUMNS: readonly BookingColumn[] = [
  free('Administratie', 14, 'a.administration'),
  column('Boekjaar', 9, 'whole', 'a.year'),
  column('Periode', 8, 'whole', 'a.period_number'),
  free('Grootboek', 12, 'a.ledger_account'),
  free('Kostenplaats', 14, 'a.cost_centre'),
  column('Taakveld', 9, 'text', 'a.task_field'),
  column('Economische categorie', 12, 'text', 'a.category'),
  free('Programma', 12, 'a.budget_programme'),
  column('Grondslag', 20, 'text', worded('a.legal_basis', BASIS_WORDS)),
  column('Lasten of baten', 10, 'text', worded('a.side', SIDE_WORDS)),
  free('Gemeente', 16, 'm.name'),
  free('Bouwsteen', 26, 'b.name'),
  free('Dagboek', 10, 'a.journal'),
  free('Stuk', 18, 'a.document'),
  column('Regel', 7, 'whole', 'a.line'),
  column('Bedrag', 16, 'amount', 'a.amount_cents'),
  free('Omschrijving', 44, 'a.description'),
  column('Boeking', 9, 'whole', 'a.revision'),
  column('Bekend sinds', 17, 'moment', 'a.recorded_at'),
];
