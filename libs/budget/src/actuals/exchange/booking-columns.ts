import type { BookingKind } from '../../ledger/exchange/ledger-list';
import { SqlColumn, sqlColumn as column, textColumn as text, worded } from '../../ledger/exchange/sql-column';
import { BASIS_WORDS, SIDE_WORDS } from '../domain/ledger-choices';

/** As the import of ledgers reads them back, and behind those what Koersvast knows of the booking: `a`. */
const COLUMNS: readonly SqlColumn[] = [
  text('Administratie', 14, 'a.administration'),
  column('Boekjaar', 9, 'whole', 'a.year'),
  column('Periode', 8, 'whole', 'a.period_number'),
  text('Grootboek', 12, 'a.ledger_account'),
  text('Kostenplaats', 14, 'a.cost_centre'),
  text('Taakveld', 9, 'a.task_field'),
  text('Economische categorie', 12, 'a.category'),
  text('Programma', 12, 'a.budget_programme'),
  text('Grondslag', 20, worded('a.legal_basis', BASIS_WORDS)),
  text('Lasten of baten', 10, worded('a.side', SIDE_WORDS)),
  text('Gemeente', 16, 'm.name'),
  text('Bouwsteen', 26, 'b.name'),
  text('Dagboek', 10, 'a.journal'),
  text('Stuk', 18, 'a.document'),
  column('Regel', 7, 'whole', 'a.line'),
  column('Bedrag', 16, 'amount', 'a.amount_cents'),
  text('Omschrijving', 44, 'a.description'),
  column('Boeking', 9, 'whole', 'a.revision'),
  column('Bekend sinds', 17, 'moment', 'a.recorded_at'),
];

/** The bookings of the ledgers on paper. */
export const LEDGER_BOOKINGS: BookingKind = {
  ...{ name: 'Boekingen', columns: COLUMNS, table: 'actual', order: 'a.period, a.id' },
  from: (bookings) => `from ${bookings} a join municipality m on m.id = a.municipality_id
    left join building_block b on b.id = a.building_block_id`,
};
