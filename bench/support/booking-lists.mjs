import { YEAR } from './fill-books.mjs';

/**
 * @typedef {{ programme: string, contract: string, municipality: string }} Of
 * @typedef {{ name: string, path: string, lines: number, columns: string, from: string, beside: string, sums: { text: string, values: unknown[] }[] }} List
 */

/** The page of a list along its index, with the names beside it. @param {List} list @param {number} limit @param {string[]} cursor */
export function pageOf({ columns, from, beside }, limit, cursor) {
  const [after, bookings] =
    cursor.length > 0
      ? ['and (period, id) < ($1::date, $2::uuid)', from.replace('and period <', 'and period + 0 <')]
      : ['', from];
  const text = `
    select ${columns} from (select * ${bookings} ${after} order by period desc, id desc limit ${limit + 1}) a ${beside}
    order by a.period desc, a.id desc`;
  return { text, values: cursor };
}

const IN_YEAR = `period >= '${YEAR}-01-01' and period < '${YEAR + 1}-01-01'`;
const ACTUAL_COLUMNS = `a.id, a.municipality_id, m.name as municipality, a.year, a.period_number, a.side, a.legal_basis, a.task_field,
  a.category, a.budget_programme, a.contract_id, b.name as building_block, a.ledger_account, a.cost_centre, a.administration, a.journal,
  a.document, a.line, a.revision, a.reverses_id, r.id as reversed_by, a.amount_cents, a.description, a.import_id, a.recorded_at`;
const NAMES =
  'join municipality m on m.id = a.municipality_id left join building_block b on b.id = a.building_block_id';

/** @param {Of} of @param {number} lines @returns {List} */
const ledger = ({ programme }, lines) => ({
  ...{ name: 'grootboek van een jaar', path: `/actuals?year=${YEAR}`, lines, columns: ACTUAL_COLUMNS, sums: [] },
  from: `from actual where programme_id = '${programme}' and year = ${YEAR} and ${IN_YEAR}`,
  beside: `${NAMES} left join actual r on r.reverses_id = a.id`,
});

/** @param {Of} of @param {number} lines @returns {List} */
const ledgerOf = (of, lines) => ({
  ...ledger(of, lines),
  ...{ name: 'grootboek van één gemeente', path: `/actuals?year=${YEAR}&municipalityId=${of.municipality}` },
  lines: lines / 3,
  from: `${ledger(of, lines).from} and municipality_id = '${of.municipality}'`,
});

const LINE_COLUMNS = `a.id, a.contract_id, a.period, a.municipality_id, m.name as municipality, a.building_block_id, b.name as building_block,
  a.document, a.line, a.amount_cents, a.description, a.import_id, a.recorded_at`;

/** @param {Of} of @param {number} lines @returns {List} */
const statements = ({ programme, contract }, lines) => ({
  ...{ name: 'bestedingen van een jaar', path: `/expenditure-statements?year=${YEAR}`, lines, sums: [] },
  ...{ columns: LINE_COLUMNS, beside: NAMES },
  from: `from expenditure_line where programme_id = '${programme}' and contract_id = '${contract}' and ${IN_YEAR}`,
});

/** With how many there are and their sum, as the panel says them. @param {Of} of @param {number} lines @returns {List} */
const panel = (of, lines) => ({
  ...statements(of, lines),
  ...{ name: 'bedrag van het bord', lines: lines / 3 },
  path: `/budget-board/parts?year=${YEAR}&asOf=${YEAR}-12-31&field=spent&place=municipality:${of.municipality}`,
  from: `${statements(of, lines).from} and municipality_id = '${of.municipality}'`,
  sums: [
    {
      text: `select sum(line_count), sum(amount_cents) from book_total where programme_id = $1 and measure = 'EXPENDITURE'
             and contract_id = $2 and municipality_id = $3 and ${IN_YEAR}`,
      values: [of.programme, of.contract, of.municipality],
    },
  ],
});

/**
 * The lists behind a figure: of the ledger, of one municipality in it, of the statements of the partner, and of a figure on the board.
 * @param {Of} of @param {number} lines in each book
 */
export const bookingLists = (of, lines) => [
  ledger(of, lines),
  ledgerOf(of, lines),
  statements(of, lines),
  panel(of, lines),
];
