import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import {
  Clock,
  ExportPaper,
  ExportSources,
  Files,
  HandlesJob,
  JobContext,
  JobHandler,
  MEDIA_TYPES,
  UnitOfWork,
} from '@koersvast/platform';
import type { ScheduleContent } from '../domain/schedule';
import { scheduledPaper, ScheduledFormat } from '../domain/scheduled-paper';
import { DeliverReport } from './deliver-report';

export const SEND_REPORT = 'report-schedule.send';

export interface RunInHand extends Pick<ScheduleContent, 'contractId' | 'municipalityId' | 'paper' | 'message'> {
  id: string;
  programmeId: string;
  scheduleId: string;
  scheduleTitle: string;
  format: ScheduledFormat;
  moment: Date;
  fileId: string | null;
}

/** Makes the paper of one run with the rights of who set it up, keeps it, and writes the messages. */
@Injectable()
@HandlesJob(SEND_REPORT)
export class SendReportJob implements JobHandler<{ runId: string }> {
  readonly permission = 'report-schedule.write';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sources: ExportSources,
    private readonly files: Files,
    private readonly deliver: DeliverReport,
    private readonly clock: Clock,
  ) {}

  async run({ runId }: { runId: string }, { progress }: JobContext): Promise<void> {
    const run = await this.inHand(runId);
    if (run.fileId) return;
    const source = this.sources.of(run.paper, run.format);
    this.unitOfWork.actor.demand(source.permission, { programmeId: run.programmeId });
    await progress(10, 'Het papier wordt gemaakt.');
    const paper = await this.make(run, source);
    await progress(80, 'De berichten worden geschreven.');
    await this.deliver.execute(run, { ...paper, permission: source.permission });
  }

  private async make(run: RunInHand, source: ExportPaper) {
    const day = LocalDate.at(run.moment);
    const parameters = scheduledPaper(run.paper)!.parametersOn(day, run);
    const title = (await source.title(parameters)).slice(0, 200);
    const bytes = await source.make(parameters, run.format);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const fileId = await this.files.store({
      ...{ programmeId: run.programmeId, permission: 'report-schedule.read', bytes },
      name: `${title.replace(/[\\/:*?"<>|]+/g, '-').slice(0, 150)}.${run.format}`,
      mediaType: MEDIA_TYPES[run.format],
    });
    await this.unitOfWork.query(
      'update report_run set title = $2, file_id = $3, sha256 = $4, size = $5, made_at = $6 where id = $1',
      [run.id, title, fileId, sha256, bytes.length, this.clock.now()],
    );
    return { title, fileId, sha256 };
  }

  private async inHand(id: string): Promise<RunInHand> {
    const [row] = await this.unitOfWork.query<RunInHand>(
      `select r.id, r.programme_id as "programmeId", r.schedule_id as "scheduleId", s.title as "scheduleTitle", s.format,
              s.paper, s.message, s.contract_id as "contractId", s.municipality_id as "municipalityId", r.moment,
              r.file_id as "fileId"
       from report_run r join report_schedule s on s.id = r.schedule_id where r.id = $1 for update of r`,
      [id],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row;
  }
}
