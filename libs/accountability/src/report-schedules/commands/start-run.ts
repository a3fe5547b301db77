import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { Clock, Jobs, UnitOfWork } from '@koersvast/platform';
import { ReportScheduleStore, ScheduleRow } from '../data/report-schedule.store';
import { momentsMissed, nextMoment } from '../domain/recurrence';
import { SEND_REPORT } from './send-report.job';

/** Begins a run: the moment, the job that makes the paper, and the next moment, all in one transaction. */
@Injectable()
export class StartRun {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ReportScheduleStore,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** The run of the moment that has come, in a unit of work of the owner; nothing when another worker has it. */
  async planned(scheduleId: string): Promise<void> {
    const now = this.clock.now();
    const schedule = await this.store.due(scheduleId, now);
    if (!schedule) return;
    // What passed while the machine was off is one run, not a pile of them.
    const missed = momentsMissed(schedule, schedule.nextRunAt!, now);
    await this.store.moveOn(scheduleId, nextMoment(schedule, now));
    await this.begin(schedule, { moment: schedule.nextRunAt!, cause: 'PLANNED', missed });
  }

  /** A run outside the rhythm, at once. Answers its id. @throws DomainError 403, 404, 409 ended, 412 */
  async asked(scheduleId: string, rowVersion: number): Promise<string> {
    const schedule = await this.store.lock(scheduleId, rowVersion);
    if (schedule.state === 'ENDED') throw new DomainError('report-schedule.ended', { status: 409 });
    return this.begin(schedule, { moment: this.clock.now(), cause: 'ASKED', missed: 0 });
  }

  /** Tries what failed again: the making, or the messages that did not leave. @throws DomainError 409 nothing failed */
  async retry(scheduleId: string, runId: string, rowVersion: number): Promise<void> {
    await this.store.lock(scheduleId, rowVersion);
    const failed = await this.unitOfWork.query<{ id: string; rowVersion: number }>(
      `select j.id, j.row_version as "rowVersion" from job j
       where j.state = 'DEAD' and j.id in (
         select job_id from report_run where id = $1 and schedule_id = $2
         union select m.job_id from report_delivery d join report_run r on r.id = d.run_id
               join mail_message m on m.id = d.mail_id where r.id = $1 and r.schedule_id = $2)`,
      [runId, scheduleId],
    );
    if (failed.length === 0) throw new DomainError('report-schedule.nothing-failed', { status: 409 });
    for (const job of failed) await this.jobs.retry(job.id, job.rowVersion);
  }

  private async begin(schedule: ScheduleRow, run: { moment: Date; cause: 'PLANNED' | 'ASKED'; missed: number }) {
    const { id: scheduleId, programmeId, title } = schedule;
    const id = newId();
    await this.unitOfWork.query(
      `insert into report_run (id, programme_id, schedule_id, moment, cause, missed, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, programmeId, scheduleId, run.moment, run.cause, run.missed, this.unitOfWork.actor.userId],
    );
    const jobId = await this.jobs.enqueue({
      ...{ kind: SEND_REPORT, payload: { runId: id }, programmeId, uniqueKey: id },
      title: `${title} maken en versturen`,
    });
    await this.unitOfWork.query('update report_run set job_id = $2 where id = $1', [id, jobId]);
    this.unitOfWork.audit({
      ...{ action: 'report-schedule.run', kind: 'report-schedule', recordId: scheduleId, programmeId },
      after: { runId: id, moment: run.moment.toISOString(), cause: run.cause, missed: run.missed },
    });
    return id;
  }
}
