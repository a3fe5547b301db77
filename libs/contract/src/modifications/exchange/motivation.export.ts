import { Injectable } from '@nestjs/common';
import { exportParameter, ExportPaper, ExportParameters, ExportSource } from '@koersvast/platform';
import { renderPaper } from '@koersvast/reports';
import { ModificationDetailQuery } from '../queries/modification-detail.query';
import { PaperFrameQuery } from '../queries/paper-frame.query';
import { motivationReport } from './motivation-report';

/** The motivation of one change with its test; parameter `modificationId`. */
@Injectable()
@ExportSource('modification-motivation')
export class MotivationExport implements ExportPaper {
  readonly permission = 'modification.read';
  readonly formats = ['docx', 'pdf'] as const;

  constructor(
    private readonly detail: ModificationDetailQuery,
    private readonly frames: PaperFrameQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { code, title } = await this.detail.one(exportParameter(parameters, 'modificationId'));
    return `Motivering ${code} ${title}`.slice(0, 200);
  }

  async make(parameters: ExportParameters, format: 'pdf' | 'docx'): Promise<Buffer> {
    const record = await this.detail.one(exportParameter(parameters, 'modificationId'));
    const frame = await this.frames.of(record.contractId, 'Motivering wijziging 1.0');
    return renderPaper(motivationReport(record, frame), format);
  }
}
