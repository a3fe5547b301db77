import { Injectable } from '@nestjs/common';
import {
  ExportFormat,
  exportParameter,
  ExportPaper,
  ExportParameters,
  ExportSource,
  UnitOfWork,
} from '@koersvast/platform';
import { renderPaper, ReportDocument } from '@koersvast/reports';
import { PaperHeadQuery } from '../queries/paper-head.query';
import { REPORT_PERMISSION, ReportPaperQuery } from '../queries/report-paper.query';
import { consultationReport } from './consultation-report';

/** The report as published, or as a draft before that. */
@Injectable()
@ExportSource('consultation-report')
export class ConsultationReportPaper implements ExportPaper {
  readonly permission = REPORT_PERMISSION;
  readonly formats = ['pdf', 'docx'] as const;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly heads: PaperHeadQuery,
    private readonly papers: ReportPaperQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { consultation } = await this.heads.ofConsultation(idOf(parameters), this.permission);
    return `Verslag ${consultation}`;
  }

  async make(parameters: ExportParameters, format: ExportFormat): Promise<Buffer> {
    const id = idOf(parameters);
    return renderPaper((await this.published(id)) ?? consultationReport(await this.papers.of(id)), format);
  }

  private async published(consultationId: string): Promise<ReportDocument | null> {
    const [row] = await this.unitOfWork.query<{ content: string; hash: string }>(
      'select content, hash from consultation_report_snapshot where consultation_id = $1',
      [consultationId],
    );
    return row ? { ...(JSON.parse(row.content) as ReportDocument), hash: row.hash } : null;
  }
}

const idOf = (parameters: ExportParameters) => exportParameter(parameters, 'consultationId');
