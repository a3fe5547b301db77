import { Injectable } from '@nestjs/common';
import { ImportScope, Settled, UnitOfWork } from '@koersvast/platform';
import { COMPARED } from '../domain/compared';

/** Columns of actual_staged, in the order of the lines that are copied. */
export const STAGED_COLUMNS = `import_id, number, id, administration, year, period_number, municipality_id, contract_id,
  building_block_id, side, legal_basis, budget_programme, task_field, category, ledger_account, cost_centre, journal, document,
  line, amount_cents, description`;

export const COPY_STAGED = `copy actual_staged (${STAGED_COLUMNS}) from stdin`;

/** What makes it the same line in another file (domain D5). */
const IDENTITY = 'administration, year, journal, document, line';
const compared = Object.entries(COMPARED);
const rowOf = (table: string): string =>
  `row(${[...compared.map(([, column]) => column), 'amount_cents'].map((column) => `${table}.${column}`).join(', ')})`;
const CHANGED = compared
  .map(([key, column]) => `case when a.${column} is distinct from s.${column} then '${key}' end`)
  .join(', ');

/**
 * Which rows that wait are not new. Of a line that came before, the latest revision counts; one that was taken back and
 * not booked anew is worth nil.
 */
const SETTLE = `
  with hashed as materialized (
    select number, hashtextextended(concat_ws(chr(1), ${IDENTITY}), 0) as hash from actual_staged where import_id = $1
  ), suspect as materialized (
    select h.number from hashed h join (select hash from hashed group by hash having count(*) > 1) twice using (hash)
  ), repeated as materialized (
    select number, first from (
      select s.number, min(s.number) over (partition by ${IDENTITY}) as first
      from suspect join actual_staged s on s.import_id = $1 and s.number = suspect.number) same
    where number > first
  ), known as (
    select distinct on (s.number) s.number, a.id, a.reverses_id is not null as taken_back,
           (a.recorded_at at time zone 'Europe/Amsterdam')::date as since, a.revision,
           case when a.reverses_id is null then a.amount_cents else 0 end as booked_cents, s.amount_cents as cents,
           a.reverses_id is null and ${rowOf('a')} is not distinct from ${rowOf('s')} as same,
           array_remove(array[${CHANGED}], null) as changed
    from actual_staged s
    join actual a on a.programme_id = $2 and (a.administration, a.year, a.journal, a.document, a.line)
      = (s.administration, s.year, s.journal, s.document, s.line)
    where s.import_id = $1 and not exists (select 1 from repeated r where r.number = s.number)
    order by s.number, a.revision desc
  )
  insert into actual_settled (import_id, number, status, first, since, current_id, revision, taken_back, booked_cents, cents, changed)
  select $1::uuid, number, 'TWICE', first, null, null, null, false, 0, 0, '{}' from repeated
  union all
  select $1, number, case when same then 'PRESENT' else 'CHANGED' end, null, since, id, revision, taken_back, booked_cents,
         cents, changed from known`;

const COUNT = `
  select (select count(*)::int from actual_staged where import_id = $1) - count(*)::int as valid,
         count(*) filter (where status = 'PRESENT')::int as present,
         count(*) filter (where status = 'CHANGED')::int as corrections,
         coalesce(sum(cents - booked_cents) filter (where status = 'CHANGED'), 0)::text as "correctionCents",
         count(*) filter (where status = 'TWICE')::int as twice
  from actual_settled where import_id = $1`;

/** Lines in the ledger of a programme. It is only added to: the same number is the same ledger. */
const LEDGER_LINES = `select coalesce(sum(line_count), 0)::text as lines from book_total
  where programme_id = $1 and measure in ('ACTUAL_COST', 'ACTUAL_INCOME')`;

/** Rows that are looked up one by one in the ledger; more are compared as a whole. */
const LINE_BY_LINE = 500;

/** Rows of the file from its start that a person sees; see KEPT of the wizard. */
const SAMPLE = 1_100;

const WAITING = ['actual_staged', 'actual_settled', 'actual_comparison'];

/** Bookings of an import that wait between its check and its commit. */
@Injectable()
export class StagedActuals {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * See BulkImportTarget.settle; `changed` names the columns by their key. What it finds stays, and holds until something
   * else is booked.
   */
  async settle(scope: ImportScope, most: number): Promise<Settled> {
    const { importId } = scope;
    const query = <R>(sql: string, ...values: unknown[]) => this.unitOfWork.query<R>(sql, [importId, ...values]);
    await this.compare(scope);
    const [counts] = await query<Omit<Settled, 'presentSample' | 'repeated' | 'changed'>>(COUNT);
    return {
      ...counts!,
      presentSample: await query(
        `select number, since from actual_settled where import_id = $1 and status = 'PRESENT' and number <= $2 and $3 > 0`,
        SAMPLE,
        most,
      ),
      repeated: await query(
        `select number, first from actual_settled where import_id = $1 and status = 'TWICE' order by number limit $2`,
        most,
      ),
      changed: await query(
        `select number, booked_cents as "bookedCents", cents, changed from actual_settled
         where import_id = $1 and status = 'CHANGED' order by number limit $2`,
        most,
      ),
    };
  }

  /** Lets go of the rows and of what was found of them. */
  async drop(importId: string): Promise<void> {
    for (const table of WAITING) await this.unitOfWork.query(`delete from ${table} where import_id = $1`, [importId]);
  }

  async dropAllBut(importIds: readonly string[]): Promise<void> {
    for (const table of WAITING)
      await this.unitOfWork.query(`delete from ${table} where not import_id = any ($1::uuid[])`, [importIds]);
  }

  /** Holds the rows against each other and against the ledger, unless it is still as it was when that was last done. */
  private async compare({ importId, programmeId }: ImportScope): Promise<void> {
    const { unitOfWork } = this;
    // Read before the comparison: what is booked in between makes it count as out of date, never as good.
    const [{ lines }] = (await unitOfWork.query<{ lines: string }>(LEDGER_LINES, [programmeId])) as [{ lines: string }];
    const fresh = await unitOfWork.query(
      'select 1 from actual_comparison where import_id = $1 and ledger_lines = $2::bigint',
      [importId, lines],
    );
    if (fresh.length > 0) return;
    await unitOfWork.query('delete from actual_settled where import_id = $1', [importId]);
    await unitOfWork.query(`set local work_mem = '64MB'`);
    // Nobody has counted these tables yet, and line by line the planner may take an index that leads to a whole year each time.
    const [{ many }] = (await unitOfWork.query<{ many: boolean }>(
      `select count(*) > ${LINE_BY_LINE} as many from actual_staged where import_id = $1`,
      [importId],
    )) as [{ many: boolean }];
    await unitOfWork.query(`set local enable_nestloop = ${many ? 'off' : 'on'}`);
    await unitOfWork.query(SETTLE, [importId, programmeId]);
    await unitOfWork.query('set local enable_nestloop = on');
    await unitOfWork.query(
      `insert into actual_comparison (import_id, ledger_lines) values ($1, $2)
       on conflict on constraint actual_comparison_pkey do update set ledger_lines = excluded.ledger_lines`,
      [importId, lines],
    );
  }
}
