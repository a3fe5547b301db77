import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { Clock } from '../clock/clock';
import { UnitOfWork } from '../database/unit-of-work';
import { Jobs } from '../jobs/jobs';
import { AnyExportFormat, ExportParameters, ExportSources } from './export-paper';
import { MAKE_EXPORT } from './make-export';

/** A paper can be fetched this long; after that one asks again and gets the state of then. */
const KEEP_DAYS = 7;

export interface NewExport {
  kind: string;
  format: AnyExportFormat;
  programmeId: string;
  tenderId: string | null;
  parameters: ExportParameters;
}

/** Asks for a paper; the job makes it. Audited: who asked for what. */
@Injectable()
export class AskExport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sources: ExportSources,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Answers the id of the export. @throws DomainError 422 unknown kind or format, 403, 404. */
  async execute({ kind, format, programmeId, tenderId, parameters }: NewExport): Promise<string> {
    const { actor } = this.unitOfWork;
    const source = this.sources.of(kind, format);
    actor.demand(source.permission, { programmeId, tenderId });
    if (tenderId) await this.tenderOf(programmeId, tenderId);
    const title = (await source.title(parameters)).slice(0, 300);
    const id = newId();
    const jobId = await this.jobs.enqueue({
      kind: MAKE_EXPORT,
      payload: { exportId: id },
      programmeId,
      tenderId,
      title,
    });
    const now = this.clock.now();
    await this.unitOfWork.query(
      `insert into export_request (id, programme_id, tender_id, kind, format, parameters, title, job_id, requested_by, recorded_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        id,
        programmeId,
        tenderId,
        kind,
        format,
        JSON.stringify(parameters),
        title,
        jobId,
        actor.userId,
        now,
        new Date(now.getTime() + KEEP_DAYS * 86_400_000),
      ],
    );
    this.unitOfWork.audit({
      action: 'export.asked',
      kind: 'export',
      recordId: id,
      programmeId,
      after: { kind, format, title },
    });
    return id;
  }

  private async tenderOf(programmeId: string, tenderId: string): Promise<void> {
    const found = await this.unitOfWork.query('select 1 from tender where id = $1 and programme_id = $2', [
      tenderId,
      programmeId,
    ]);
    if (found.length === 0) throw new DomainError('platform.not-found', { status: 404 });
  }
}
