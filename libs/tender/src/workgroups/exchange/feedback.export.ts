import { Injectable } from '@nestjs/common';
import { Clock, ExportFormat, exportParameter, ExportPaper, ExportParameters, ExportSource } from '@koersvast/platform';
import { renderPaper } from '@koersvast/reports';
import { FeedbackQuery } from '../queries/feedback.query';
import { feedbackReport } from './feedback-report';

/** The feedback list of one workgroup on paper. */
@Injectable()
@ExportSource('workgroup-feedback')
export class FeedbackPaper implements ExportPaper {
  readonly permission = 'contribution.read';
  readonly formats = ['pdf', 'docx', 'xlsx'] as const;

  constructor(
    private readonly feedback: FeedbackQuery,
    private readonly clock: Clock,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { number, name } = await this.feedback.head(exportParameter(parameters, 'workgroupId'));
    return `Terugkoppeling werkgroep ${number} ${name}`;
  }

  async make(parameters: ExportParameters, format: ExportFormat): Promise<Buffer> {
    const id = exportParameter(parameters, 'workgroupId');
    const head = await this.feedback.head(id);
    const rows = await this.feedback.rows(id);
    return renderPaper(feedbackReport(head, rows, this.clock.today(), this.clock.now()), format);
  }
}
