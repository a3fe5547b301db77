import type { Story } from '../story';
import type { RunningContract } from './running-contract';

/** Lines per month, municipality and bouwsteen of a statement; per month, municipality and taakveld of a ledger. */
const STATEMENT_LINES = 62;
const LEDGER_LINES = 36;

/** A number from 0 to 1 that belongs to a text: the same demo every time, without two places that are alike. */
const CHANCE = (text: string) => `((hashtext(${text})::bigint & 2147483647) / 2147483648.0)`;

/** The months of the story, each with how busy it is: quiet in summer and December, busy in spring and autumn. */
const MONTHS = `
  month as (
    select period::date, extract(month from period)::int as nr, extract(year from period)::int as year,
           (array[1.02, 0.98, 1.06, 1.03, 1.01, 1.02, 0.93, 0.86, 1.04, 1.08, 1.06, 0.91])[extract(month from period)::int] as season
    from generate_series($3::date, $4::date, interval '1 month') period
  )`;

/**
 * What the partner stated, month by month, until its quarterly workbooks take over: many small amounts of which one in
 * fifty came in months late, with an over-run in specialised care that grows.
 */
const STATEMENTS = `
  with ${MONTHS}, place as (
    select m.id as municipality_id, m.code as municipality, m.sort, b.id as building_block_id, b.code as block, b.number,
           (lv.amount_cents / 12.0) as monthly, l.year
    from budget_line l join budget_line_version lv on lv.id = l.current_version_id
    join agreed_budget a on a.id = l.agreed_budget_id
    join municipality m on m.id = l.municipality_id join building_block b on b.id = l.building_block_id
    where a.contract_id = $2
  ), line as (
    select place.*, month.period, n,
           monthly * season * (0.955 + 0.012 * (number % 4) + 0.006 * (month.year - $6)
             + case when number = 6 then 0.06 + 0.01 * sort else 0 end) / ${STATEMENT_LINES}
             * (0.35 + 1.3 * ${CHANCE(`place.municipality || place.block || month.period || n`)}) as cents,
           ${CHANCE(`'laat' || place.municipality || place.block || month.period || n`)} as late
    from month join place on place.year = month.year cross join generate_series(1, ${STATEMENT_LINES}) n
  )
  insert into expenditure_line (id, programme_id, contract_id, period, municipality_id, building_block_id, document, line,
    amount_cents, description, recorded_at)
  select gen_random_uuid(), $1, $2, period, municipality_id, building_block_id,
         'OPG-' || to_char(period, 'YYYYMM') || case when late < 0.02 then '-NA' else '' end, n, round(cents),
         (array['Begeleiding thuis', 'Behandeling', 'Gezinsgesprekken', 'Dagbehandeling', 'Consult op school', 'Inzet crisisdienst',
           'Verblijf met begeleiding', 'Intake en plan'])[1 + n % 8] || ', week ' || (1 + (n - 1) % 4) || ' van ' || to_char(period, 'MM-YYYY'),
         (period + interval '1 month' + interval '11 days 9 hours') + case when late < 0.02 then interval '75 days' else interval '0' end
  from line
  where (period + interval '1 month 12 days') + case when late < 0.02 then interval '75 days' else interval '0' end < $5`;

/**
 * The ledgers of the municipalities: instalments and invoices under the contract, and the youth money beside it, each with
 * taakveld, grondslag and kostensoort; a bate now and then.
 */
const BOOKINGS = `
  with ${MONTHS}, kind (legal_basis, side, programme, task_field, before_2025, category, account, share, text) as (
    values ('CONTRACT', 'COST', '6', '6.752', '6.72b', 'L3.4.1', '43410', 0.520, 'Jeugdhulp ambulant regionaal'),
           ('CONTRACT', 'COST', '6', '6.762', '6.73c', 'L3.4.1', '43411', 0.270, 'Jeugdhulp met verblijf regionaal'),
           ('CONTRACT', 'COST', '6', '6.22', '6.2', 'L3.4.1', '43412', 0.120, 'Toegang en eerstelijns jeugd'),
           ('CONTRACT', 'COST', '6', '6.751', '6.72a', 'L3.4.1', '43413', 0.090, 'Jeugdhulp ambulant lokaal'),
           ('JOINT_CONTRIBUTION', 'COST', '6', '6.821', '6.82a', 'L4.3.3', '44330', 0.085, 'Bijdrage jeugdbescherming'),
           ('PERSONAL_BUDGET', 'COST', '6', '6.792', '6.72d', 'L3.4.1', '43414', 0.031, 'Pgb jeugd, trekking'),
           ('SUBSIDY', 'COST', '6', '6.1', '6.1', 'L4.3.8', '44380', 0.024, 'Subsidie preventie'),
           ('OWN', 'COST', '6', '6.92', '6.2', 'L1.1', '41100', 0.018, 'Coördinatie en beleid jeugd'),
           ('OWN', 'COST', '7', '7.1', '7.1', 'L3.8', '43800', 0.011, 'Jeugdgezondheid'),
           ('OWN', 'INCOME', '6', '6.92', '6.2', 'B4.3.3', '84330', 0.006, 'Bijdrage in de uitvoeringskosten')
  ), place as (
    select m.id as municipality_id, m.code as municipality, m.name, l.year, sum(lv.amount_cents) / 12.0 as monthly
    from budget_line l join budget_line_version lv on lv.id = l.current_version_id
    join agreed_budget a on a.id = l.agreed_budget_id join municipality m on m.id = l.municipality_id
    where a.contract_id = $2 group by m.id, l.year
  ), line as (
    select place.*, month.period, month.nr, kind.*, n,
           monthly * share / ${LEDGER_LINES} * case when legal_basis = 'CONTRACT' then 1 else season end
             * (0.4 + 1.2 * ${CHANCE(`place.municipality || kind.account || month.period || n`)}) as cents,
           ${CHANCE(`'later' || place.municipality || kind.account || month.period || n`)} as late
    from month join place on place.year = month.year cross join kind cross join generate_series(1, ${LEDGER_LINES}) n
  )
  insert into actual (id, programme_id, municipality_id, contract_id, year, period_number, period, side, legal_basis,
    budget_programme, task_field, category, ledger_account, cost_centre, administration, journal, document, line, amount_cents,
    description, recorded_at)
  select gen_random_uuid(), $1, municipality_id, case when legal_basis = 'CONTRACT' then $2::uuid end, year, nr, period, side,
         legal_basis, programme, case when year < 2025 then before_2025 else task_field end, category, account, 'JEUGD', upper(left(municipality, 3)),
         case when legal_basis = 'OWN' then 'MEMO' else 'INK' end,
         to_char(period, 'YYYYMM') || '-' || account, n, round(cents), text || ', stuk ' || n,
         (period + interval '1 month' + interval '4 days 7 hours') + case when late < 0.015 then interval '40 days' else interval '0' end
  from line
  where (period + interval '1 month 5 days') + case when late < 0.015 then interval '40 days' else interval '0' end < $5
    and year >= $6`;

/** Some lines were wrong: a row takes the amount back and a next one books it anew, both known two months later. */
const corrections = (table: 'expenditure_line' | 'actual', columns: string, one: string): string => `
  with wrong as (
    select * from ${table} where programme_id = $1 and ${one} and revision = 1 and recorded_at < $2::timestamptz - interval '65 days'
  )
  insert into ${table} (id, ${columns}, revision, reverses_id, amount_cents, description, recorded_at)
  select gen_random_uuid(), ${columns}, 2, id, -amount_cents, 'Storno: ' || description, recorded_at + interval '60 days' from wrong
  union all
  select gen_random_uuid(), ${columns}, 3, null, amount_cents * 9 / 10, 'Herboekt: ' || description, recorded_at + interval '60 days'
  from wrong`;

const STATEMENT_COLUMNS = 'programme_id, contract_id, period, municipality_id, building_block_id, document, line';
const BOOKING_COLUMNS = `programme_id, municipality_id, contract_id, year, period_number, period, side, legal_basis,
  budget_programme, task_field, category, ledger_account, cost_centre, administration, journal, document, line`;

/** Two and a half years of bestedingen and ledgers, more than fifty thousand lines; every one of them is invented. */
export async function ledgerLinesChapter(story: Story, { id, startYear }: RunningContract): Promise<void> {
  const now = new Date();
  const months = (back: number) =>
    new Date(Date.UTC(now.getFullYear(), now.getMonth() - back, 1)).toISOString().slice(0, 10);
  // The workbooks of the last four quarters hold their own months.
  const beforeWorkbooks = months((now.getMonth() % 3) + 12 + 1);
  const from = `${startYear}-01-01`;
  const known = now.toISOString();
  await story.load(STATEMENTS, [story.programmeId, id, from, beforeWorkbooks, known, startYear]);
  await story.load(BOOKINGS, [story.programmeId, id, from, months(1), known, startYear]);
  await story.load(corrections('expenditure_line', STATEMENT_COLUMNS, 'line = 17 and hashtext(document || (select code from municipality m where m.id = municipality_id) || (select code from building_block b where b.id = building_block_id)) % 9 = 0'), [story.programmeId, known]); // prettier-ignore
  await story.load(corrections('actual', BOOKING_COLUMNS, 'line = 11 and hashtext(document || administration) % 5 = 0'), [story.programmeId, known]); // prettier-ignore
}
