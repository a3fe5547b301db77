import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock } from '../clock/clock';
import { UnitOfWork } from '../database/unit-of-work';
import { Files, StoredFile } from '../files/files';
import { keysetPage, Page, PageRequest } from '../http/paging';
import { AnyExportFormat, ExportSources } from './export-paper';
import type { ExportResponse } from './http/export.response';

type ExportRow = Omit<ExportResponse, 'recordedAt' | 'expiresAt' | 'state'> & {
  recordedAt: Date;
  expiresAt: Date;
  jobState: 'QUEUED' | 'RUNNING' | 'DONE' | 'DEAD';
  fileId: string | null;
};

/** $1 the user: an export belongs to who asked for it. */
const MINE = `
  select e.id, e.programme_id as "programmeId", e.tender_id as "tenderId", e.kind, e.format, e.title, e.job_id as "jobId",
         e.file_id as "fileId", v.size::int as size, v.sha256, e.recorded_at as "recordedAt", e.expires_at as "expiresAt",
         j.state as "jobState", j.reason
  from export_request e join job j on j.id = e.job_id left join file_version v on v.file_id = e.file_id
  where e.requested_by = $1`;

@Injectable()
export class ExportQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sources: ExportSources,
    private readonly files: Files,
  ) {}

  async page(request: PageRequest): Promise<Page<ExportResponse>> {
    const { items, next } = await keysetPage<ExportRow>(
      this.unitOfWork,
      {
        sql: `${MINE} and ($2::uuid is null or e.programme_id = $2) and ($3::text is null or strpos(lower(e.title), lower($3)) > 0)`,
        parameters: [this.unitOfWork.actor.userId, request.programmeId ?? null, request.q ?? null],
        sorts: {
          recordedAt: { column: '"recordedAt"', type: 'timestamptz' },
          title: { column: 'title', type: 'text' },
        },
        defaultSort: '-recordedAt',
      },
      request,
    );
    return { items: items.map((row) => this.present(row)), next };
  }

  /** @throws DomainError 404, also for an export of somebody else. */
  async one(id: string): Promise<ExportResponse> {
    return this.present(await this.row(id));
  }

  /** The file, audited. @throws DomainError 404, 403 without the permission of today, 409 not ready or expired. */
  async fetch(id: string): Promise<StoredFile> {
    const row = await this.row(id);
    const { permission } = this.sources.of(row.kind, row.format as AnyExportFormat);
    this.unitOfWork.actor.demand(permission, { programmeId: row.programmeId, tenderId: row.tenderId });
    if (row.expiresAt <= this.clock.now()) throw new DomainError('platform.export-expired', { status: 409 });
    if (!row.fileId) throw new DomainError('platform.export-not-ready', { status: 409 });
    const file = await this.files.find(row.fileId);
    this.unitOfWork.audit({
      action: 'export.fetched',
      kind: 'export',
      recordId: id,
      programmeId: row.programmeId,
      after: { sha256: file.sha256 },
    });
    return file;
  }

  private async row(id: string): Promise<ExportRow> {
    const [row] = await this.unitOfWork.query<ExportRow>(`${MINE} and e.id = $2`, [this.unitOfWork.actor.userId, id]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row;
  }

  private present({ fileId, jobState, ...row }: ExportRow): ExportResponse {
    const expired = row.expiresAt <= this.clock.now();
    const state = jobState === 'DEAD' ? 'FAILED' : expired ? 'EXPIRED' : fileId ? 'READY' : 'MAKING';
    return { ...row, state, recordedAt: row.recordedAt.toISOString(), expiresAt: row.expiresAt.toISOString() };
  }
}
