import { Injectable } from '@nestjs/common';
import { newId } from '@koersvast/kernel';
import { ActorResolver, Clock, Periodic, PeriodicTask, Texts, UnitOfWork } from '@koersvast/platform';
import { StartRun } from './start-run';

interface DueSchedule {
  id: string;
  programmeId: string;
  ownerId: string;
  nextRunAt: Date;
}

/** As many as start in one minute; the rest in the next. */
const AT_ONCE = 100;

/** Starts the runs whose moment has come, each under the name of who set it up. */
@Injectable()
@Periodic({ minutes: 1 })
export class PlannedReportsTask implements PeriodicTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly actors: ActorResolver,
    private readonly start: StartRun,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  async run(): Promise<void> {
    const due = await this.unitOfWork.query<DueSchedule>(
      `select id, programme_id as "programmeId", owner_id as "ownerId", next_run_at as "nextRunAt" from report_schedule
       where state = 'ACTIVE' and next_run_at <= $1 order by next_run_at, id limit ${AT_ONCE}`,
      [this.clock.now()],
    );
    for (const schedule of due) {
      const owner = await this.actors.actorOf(schedule.ownerId, 'periodiek bericht');
      const scope = { programmeId: schedule.programmeId };
      if (!owner?.can('report-schedule.write', scope)) await this.halt(schedule);
      else await this.unitOfWork.apart(owner.asJob('periodiek bericht'), () => this.start.planned(schedule.id));
    }
  }

  /** Nobody's rights to make it with: it stands still until a colleague takes it over, and the log says why. */
  private async halt({ id, programmeId, nextRunAt }: DueSchedule): Promise<void> {
    const reason = this.texts.say('report-schedule.owner-gone', {});
    await this.unitOfWork.query(
      `insert into report_run (id, programme_id, schedule_id, moment, cause, refusal) values ($1, $2, $3, $4, 'PLANNED', $5)
       on conflict do nothing`,
      [newId(), programmeId, id, nextRunAt, reason],
    );
    await this.unitOfWork.query(
      `update report_schedule set state = 'PAUSED', state_reason = $2, next_run_at = null, row_version = row_version + 1
       where id = $1 and state = 'ACTIVE'`,
      [id, reason],
    );
    this.unitOfWork.audit({
      ...{ action: 'report-schedule.state-changed', kind: 'report-schedule', recordId: id, programmeId },
      ...{ before: { state: 'ACTIVE' }, after: { state: 'PAUSED', reason } },
    });
  }
}
