import { Injectable } from '@nestjs/common';
import { LocalDate, newId } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import type { ObligationVersionEntity } from '../data/obligation-version.entity';
import { DuePeriod, Happening, periodsOf } from '../domain/due-rule';

type PlannedObligation = Pick<
  ObligationVersionEntity,
  | 'dueRule'
  | 'dueOn'
  | 'dueEveryMonths'
  | 'dueUntil'
  | 'dueEvent'
  | 'dueEventName'
  | 'dueAfterId'
  | 'dueDays'
  | 'dueDayUnit'
> & { id: string; programmeId: string; contractId: string; startsOn: string; endsOn: string };

const CONFIRMED = `
  select o.id, o.programme_id as "programmeId", o.contract_id as "contractId", c.starts_on as "startsOn", c.ends_on as "endsOn",
         v.due_rule as "dueRule", v.due_on as "dueOn", v.due_every_months as "dueEveryMonths", v.due_until as "dueUntil",
         v.due_event as "dueEvent", v.due_event_name as "dueEventName", v.due_after_id as "dueAfterId",
         v.due_days as "dueDays", v.due_day_unit as "dueDayUnit"
  from obligation o join contract c on c.id = o.contract_id join obligation_version v on v.id = o.current_version_id
  where o.state = 'CONFIRMED'`;

/** A period keeps its key and what became of it; one that still asks nothing takes over another day of the rule. */
const PUT = `
  insert into obligation_period (id, programme_id, contract_id, obligation_id, key, starts_on, ends_on, due_on)
  select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::date[], $7::date[], $8::date[])
  on conflict (obligation_id, key) do update
    set starts_on = excluded.starts_on, ends_on = excluded.ends_on, due_on = excluded.due_on,
        state = 'OPEN', row_version = obligation_period.row_version + 1
    where obligation_period.state in ('OPEN', 'CANCELLED')
      and (obligation_period.state, obligation_period.starts_on, obligation_period.due_on) is distinct from ('OPEN', excluded.starts_on, excluded.due_on)`;

/** What no longer follows from the rule and nobody has worked on, from today on. */
const CANCEL = `
  update obligation_period p set state = 'CANCELLED', row_version = row_version + 1
  where p.obligation_id = $1 and p.state = 'OPEN' and p.due_on >= $2 and not p.key = any ($3)
    and not exists (select 1 from obligation_evidence e where e.period_id = p.id and e.withdrawn_at is null)`;

/** Makes the periods that the rules of obligations ask; making them again changes nothing. */
@Injectable()
export class PeriodPlanner {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** After an obligation was confirmed or its rule changed. */
  async ofObligation(id: string): Promise<void> {
    await this.plan(await this.unitOfWork.query<PlannedObligation>(`${CONFIRMED} and o.id = $1`, [id]));
  }

  /** After the term of a contract changed. */
  async ofContract(contractId: string): Promise<void> {
    const sql = `${CONFIRMED} and o.contract_id = $1 and v.due_rule in ('RECURRING', 'EVENT') order by o.id`;
    await this.plan(await this.unitOfWork.query<PlannedObligation>(sql, [contractId]));
  }

  /** After an obligation was fulfilled: those that count from it. */
  async after(id: string): Promise<void> {
    await this.plan(
      await this.unitOfWork.query<PlannedObligation>(`${CONFIRMED} and v.due_after_id = $1 order by o.id`, [id]),
    );
  }

  private async plan(obligations: PlannedObligation[]): Promise<void> {
    for (const obligation of obligations) {
      const periods = periodsOf(obligation, obligation, await this.happenings(obligation));
      if (periods.length > 0) await this.put(obligation, periods);
      const keys = periods.map(({ key }) => key);
      await this.unitOfWork.query(CANCEL, [obligation.id, this.clock.today(), keys]);
    }
  }

  private async put({ id, programmeId, contractId }: PlannedObligation, periods: DuePeriod[]): Promise<void> {
    const every = <T>(value: T): T[] => periods.map(() => value);
    await this.unitOfWork.query(PUT, [
      periods.map(() => newId()),
      ...[every(programmeId), every(contractId), every(id)],
      periods.map(({ key }) => key),
      periods.map(({ startsOn }) => startsOn),
      periods.map(({ endsOn }) => endsOn),
      periods.map(({ dueOn }) => dueOn),
    ]);
  }

  private async happenings({ id, dueEvent, dueAfterId }: PlannedObligation): Promise<Happening[]> {
    if (dueEvent === 'OTHER') {
      return this.unitOfWork.query<{ key: string; on: LocalDate }>(
        'select id as key, happened_on as "on" from obligation_occurrence where obligation_id = $1 order by happened_on, id',
        [id],
      );
    }
    if (dueEvent !== 'OBLIGATION') return [];
    return this.unitOfWork.query<{ key: string; on: LocalDate }>(
      `select id as key, fulfilled_on as "on" from obligation_period where obligation_id = $1 and state = 'FULFILLED' order by fulfilled_on, id`,
      [dueAfterId],
    );
  }
}
