import { Injectable } from '@nestjs/common';
import { newId } from '@koersvast/kernel';
import { Files, HandlesJob, JobContext, JobHandler, UnitOfWork } from '@koersvast/platform';
import { Paper, SnapshotPapers, StoredSnapshot } from './snapshot-papers';

export const SNAPSHOT_RENDERING = 'snapshot-rendering';

const MEDIA_TYPES = {
  PDF: 'application/pdf',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Renders the papers once and keeps their bytes and SHA-256: these are the signed papers from now on. */
@Injectable()
@HandlesJob(SNAPSHOT_RENDERING)
export class SnapshotRenderingJob implements JobHandler<{ snapshotId: string }> {
  readonly permission = 'report.read';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: SnapshotPapers,
    private readonly files: Files,
  ) {}

  async run({ snapshotId }: { snapshotId: string }, { progress }: JobContext): Promise<void> {
    const snapshot = await this.papers.stored(snapshotId);
    await progress(10, 'PDF en xlsx opmaken');
    for (const paper of await this.papers.render(snapshot)) await this.keep(snapshot, paper);
  }

  private async keep({ id, programmeId, code }: StoredSnapshot, { format, bytes, sha256 }: Paper): Promise<void> {
    const name = `${code}.${format.toLowerCase()}`;
    const fileId = await this.files.store({
      programmeId,
      permission: 'report.read',
      name,
      mediaType: MEDIA_TYPES[format],
      bytes,
    });
    await this.unitOfWork.query(
      `insert into snapshot_file (id, programme_id, snapshot_id, format, file_id, name, sha256, size)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(), programmeId, id, format, fileId, name, sha256, bytes.length],
    );
    this.unitOfWork.audit({
      action: 'snapshot.rendered',
      kind: 'snapshot',
      recordId: id,
      programmeId,
      after: { format, sha256, size: bytes.length },
    });
  }
}
