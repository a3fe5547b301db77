import { Injectable } from '@nestjs/common';
import { Clock, exportParameter, ExportPaper, ExportParameters, ExportSource } from '@koersvast/platform';
import { renderPaper } from '@koersvast/reports';
import { AwardRecordQuery } from '../queries/award-record.query';
import { awardRecordReport } from './award-record';

/** The proces-verbaal of the procedure; parameter `awardId`. */
@Injectable()
@ExportSource('award-record')
export class AwardRecordExport implements ExportPaper {
  readonly permission = 'award.write';
  readonly formats = ['pdf', 'docx'] as const;

  constructor(
    private readonly records: AwardRecordQuery,
    private readonly clock: Clock,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { frame } = await this.records.of(exportParameter(parameters, 'awardId'));
    return `Proces-verbaal ${frame.tenderCode}`;
  }

  async make(parameters: ExportParameters, format: 'pdf' | 'docx'): Promise<Buffer> {
    const record = await this.records.of(exportParameter(parameters, 'awardId'));
    return renderPaper(awardRecordReport(record, this.clock.now()), format);
  }
}
