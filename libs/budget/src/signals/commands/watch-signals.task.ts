import { Injectable } from '@nestjs/common';
import { Clock, Periodic, PeriodicTask, UnitOfWork } from '@koersvast/platform';
import { EvaluateSignals } from './evaluate-signals';

/** Whatever is recorded here can change a figure that signals are given on. */
const SOURCES = [
  ['expenditure_line', 'recorded_at'],
  ['actual', 'recorded_at'],
  ['budget_split', 'recorded_at'],
  ['budget_mutation', 'recorded_at'],
  ['municipal_budget_adoption', 'recorded_at'],
  ['advance_payment', 'recorded_at'],
  ['advance_schedule_version', 'recorded_at'],
  ['settlement', 'recorded_at'],
  ['settlement_scenario', 'decided_at'],
  ['signal_setting', 'recorded_at'],
] as const;

/**
 * A booking is dated by the start of its transaction and seen at its end: so what was recorded shortly before the last
 * look counts as new too. Looking twice changes nothing.
 */
const SINCE = `e.evaluated_at - interval '15 minutes'`;

const changedIn = ([table, moment]: (typeof SOURCES)[number]): string =>
  `or exists (select from ${table} x where x.programme_id = b.programme_id and x.${moment} > ${SINCE})`;

const CHANGED = `
  select distinct b.programme_id as "programmeId"
  from agreed_budget b left join signal_evaluation e on e.programme_id = b.programme_id
  where e.programme_id is null or e.on_day <> $1
    or exists (select from agreed_budget_version v where v.agreed_budget_id = b.id and v.recorded_at > ${SINCE})
    ${SOURCES.map(changedIn).join('\n    ')}`;

/** Looks at the books of a programme again within a minute of a booking or a decision, and on every new day. */
@Injectable()
@Periodic({ minutes: 1 })
export class WatchSignals implements PeriodicTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly evaluate: EvaluateSignals,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const changed = await this.unitOfWork.query<{ programmeId: string }>(CHANGED, [this.clock.today()]);
    for (const { programmeId } of changed) await this.evaluate.of(programmeId);
  }
}
