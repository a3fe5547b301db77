import { Injectable } from '@nestjs/common';
import { ImportScope, UnitOfWork } from '@koersvast/platform';

/** What a booking says, apart from its place in the chain of revisions. */
const FACTS = `municipality_id, contract_id, building_block_id, year, period_number, side, legal_basis, budget_programme,
  task_field, category, ledger_account, cost_centre, administration, journal, document, line`;
const PERIOD = 'make_date(year, least(greatest(period_number, 1), 12), 1)';
const of = (table: string): string => FACTS.replace(/\w+/g, (column) => `${table}.${column}`);

/** Lines that are booked by one statement: enough to be quick, little enough to show how far it is. */
const AT_ONCE = 100_000;

/** Adds bookings to the ledger. Nothing here changes one: what was wrong is taken back by a row of its own. */
@Injectable()
export class ActualStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Who books waits for who is booking: the same line cannot come in twice, nor be corrected twice. */
  async alone(programmeId: string): Promise<void> {
    await this.unitOfWork.query('select pg_advisory_xact_lock(hashtext($1), hashtext($2))', [
      'import actuals',
      programmeId,
    ]);
  }

  /** Books the rows of an import that are new, after StagedActuals.settle. Answers how many. */
  async addStaged({ importId, programmeId }: ImportScope, booked: (share: number) => Promise<void>): Promise<number> {
    const [range] = await this.unitOfWork.query<{ first: number | null; last: number | null }>(
      'select min(number) as first, max(number) as last from actual_staged where import_id = $1',
      [importId],
    );
    if (range?.first == null || range.last === null) return 0;
    let added = 0;
    // Both tables are new and nobody has counted them: the planner would hold every line against every other.
    await this.unitOfWork.query('set local enable_nestloop = off');
    for (let from = range.first; from <= range.last; from += AT_ONCE) {
      const [{ n }] = (await this.unitOfWork.query<{ n: number }>(
        `with added as (
           insert into actual (id, programme_id, ${FACTS}, period, amount_cents, description, import_id, recorded_by)
           select id, $1, ${FACTS}, ${PERIOD}, amount_cents, description, import_id, $5
           from actual_staged s
           where import_id = $2 and number >= $3 and number < $4
             and not exists (select 1 from actual_settled t
               where t.import_id = $2 and t.number = s.number and t.number >= $3 and t.number < $4)
           returning 1
         ) select count(*)::int as n from added`,
        [programmeId, importId, from, from + AT_ONCE, this.unitOfWork.actor.userId],
      )) as [{ n: number }];
      added += n;
      await booked((from - range.first) / (range.last - range.first + 1));
    }
    await this.unitOfWork.query('set local enable_nestloop = on');
    return added;
  }

  /** Takes one booking back and, with an amount in cents, books it anew; both rows carry the reason. */
  async takeBack(id: string, reversalId: string, reason: string, cents: bigint | null): Promise<void> {
    await this.unitOfWork.query(
      `insert into actual (id, programme_id, ${FACTS}, period, revision, reverses_id, amount_cents, description, recorded_by)
       select $2::uuid, programme_id, ${FACTS}, period, revision + 1, id, -amount_cents, $3::text, $5::uuid from actual where id = $1
       union all
       select gen_random_uuid(), programme_id, ${FACTS}, period, revision + 2, null, $4::bigint, $3::text, $5::uuid from actual
       where id = $1 and $4::bigint is not null`,
      [id, reversalId, reason, cents === null ? null : cents.toString(), this.unitOfWork.actor.userId],
    );
  }

  /** Takes back what is booked otherwise and books what the file says. Answers how many lines. */
  async correctStaged({ importId, programmeId }: ImportScope): Promise<number> {
    const { userId } = this.unitOfWork.actor;
    await this.unitOfWork.query(
      `insert into actual (id, programme_id, ${FACTS}, period, revision, reverses_id, amount_cents, description, import_id, recorded_by)
       select gen_random_uuid(), a.programme_id, ${of('a')}, a.period, a.revision + 1, a.id, -a.amount_cents, a.description, $1, $2
       from actual_settled t join actual a on a.id = t.current_id where t.import_id = $1 and t.status = 'CHANGED' and not t.taken_back`,
      [importId, userId],
    );
    const anew = await this.unitOfWork.query(
      `insert into actual (id, programme_id, ${FACTS}, period, revision, amount_cents, description, import_id, recorded_by)
       select s.id, $1, ${of('s')}, make_date(s.year, least(greatest(s.period_number, 1), 12), 1),
              t.revision + case when t.taken_back then 1 else 2 end, s.amount_cents, s.description, s.import_id, $3
       from actual_settled t join actual_staged s on s.import_id = $2 and s.number = t.number
       where t.import_id = $2 and t.status = 'CHANGED' returning 1`,
      [programmeId, importId, userId],
    );
    return anew.length;
  }
}
