import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '../database/unit-of-work';
import { Files } from '../files/files';
import { HandlesJob, JobContext, JobHandler } from '../jobs/job-handler';
import { AnyExportFormat, ExportParameters, ExportSources } from './export-paper';

export const MAKE_EXPORT = 'export.make';
/** No role holds it: the file of an export leaves only through the export, which knows who asked and when it expires. */
const ONLY_THROUGH_EXPORT = 'export.file';

export const MEDIA_TYPES: Readonly<Record<AnyExportFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  zip: 'application/zip',
};

interface AskedExport {
  kind: string;
  format: AnyExportFormat;
  parameters: ExportParameters;
  title: string;
  fileId: string | null;
}

/** Makes the paper under the name of who asked for it, and stores it. */
@Injectable()
@HandlesJob(MAKE_EXPORT)
export class MakeExport implements JobHandler<{ exportId: string }> {
  readonly permission = 'signed-in';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sources: ExportSources,
    private readonly files: Files,
  ) {}

  async run({ exportId }: { exportId: string }, { programmeId, tenderId, progress }: JobContext): Promise<void> {
    const asked = await this.asked(exportId);
    if (asked.fileId) return;
    const source = this.sources.of(asked.kind, asked.format);
    this.unitOfWork.actor.demand(source.permission, { programmeId, tenderId });
    await progress(10, 'De gegevens worden gelezen.');
    const { parameters, format } = asked;
    const bytes = await (source.stream?.(parameters, format) ?? source.make(parameters, format));
    await progress(90, 'Het bestand wordt bewaard.');
    const fileId = await this.files.store({
      programmeId,
      tenderId,
      permission: ONLY_THROUGH_EXPORT,
      name: `${asked.title.replace(/[\\/:*?"<>|]+/g, '-').slice(0, 150)}.${asked.format}`,
      mediaType: MEDIA_TYPES[asked.format],
      bytes,
    });
    const { size } = await this.files.find(fileId);
    await this.unitOfWork.query('update export_request set file_id = $2 where id = $1', [exportId, fileId]);
    this.unitOfWork.audit({
      action: 'export.made',
      kind: 'export',
      recordId: exportId,
      programmeId,
      after: { fileId, size },
    });
  }

  private async asked(id: string): Promise<AskedExport> {
    const [row] = await this.unitOfWork.query<AskedExport>(
      `select kind, format, parameters, title, file_id as "fileId" from export_request where id = $1 for update`,
      [id],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row;
  }
}
