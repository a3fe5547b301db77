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
  with twice as materialized (
    select ${IDENTITY} from actual_staged where import_id = $1 group by ${IDENTITY} having count(*) > 1
  ), repeated as materialized (
    select number, first from (
      select s.number, min(s.number) over (partition by ${IDENTITY}) as first
      from actual_staged s join twice using (${IDENTITY}) where s.import_id = $1) same
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
  insert into actual_settled (number, status, first, since, current_id, revision, taken_back, booked_cents, cents, changed)
  select number, 'TWICE', first, null, null, null, false, 0, 0, '{}' from repeated
  union all
  select number, case when same then 'PRESENT' else 'CHANGED' end, null, since, id, revision, taken_back, booked_cents,
         cents, changed from known`;

const COUNT = `
  select (select count(*)::int from actual_staged where import_id = $1) - count(*)::int as valid,
         count(*) filter (where status = 'PRESENT')::int as present,
         count(*) filter (where status = 'CHANGED')::int as corrections,
         coalesce(sum(cents - booked_cents) filter (where status = 'CHANGED'), 0)::text as "correctionCents",
         count(*) filter (where status = 'TWICE')::int as twice
  from actual_settled`;

/** Rows of the file from its start that a person sees; see KEPT of the wizard. */
const SAMPLE = 1_100;

/** Bookings of an import that wait between its check and its commit. */
@Injectable()
export class StagedActuals {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** See BulkImportTarget.settle; `changed` names the columns by their key. What it finds lasts for this transaction. */
  async settle({ importId, programmeId }: ImportScope, most: number): Promise<Settled> {
    const query = <R>(sql: string, ...values: unknown[]) => this.unitOfWork.query<R>(sql, values);
    await query(`set local work_mem = '96MB'`);
    await query(`create temporary table actual_settled (number integer primary key, status text, first integer, since date,
      current_id uuid, revision integer, taken_back boolean, booked_cents bigint, cents bigint, changed text[]) on commit drop`);
    await query(SETTLE, importId, programmeId);
    await query('analyze actual_settled');
    const [counts] = await query<Omit<Settled, 'presentSample' | 'repeated' | 'changed'>>(COUNT, importId);
    return {
      ...counts!,
      presentSample: await query(
        `select number, since from actual_settled where status = 'PRESENT' and number <= $1 and $2 > 0`,
        SAMPLE,
        most,
      ),
      repeated: await query(
        `select number, first from actual_settled where status = 'TWICE' order by number limit $1`,
        most,
      ),
      changed: await query(
        `select number, booked_cents as "bookedCents", cents, changed from actual_settled where status = 'CHANGED'
         order by number limit $1`,
        most,
      ),
    };
  }

  async drop(importId: string): Promise<void> {
    await this.unitOfWork.query('delete from actual_staged where import_id = $1', [importId]);
  }

  async dropAllBut(importIds: readonly string[]): Promise<void> {
    await this.unitOfWork.query('delete from actual_staged where not import_id = any ($1::uuid[])', [importIds]);
  }
}
