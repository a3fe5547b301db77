import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { exportParameter, ExportPaper, ExportParameters, ExportSource } from '@koersvast/platform';
import { renderPaper } from '@koersvast/reports';
import { FinanceFrameQuery } from '../../contract-stands/queries/finance-frame.query';
import { ReportComparisonQuery } from '../queries/report-comparison.query';
import { ReportDraftQuery } from '../queries/report-draft.query';
import { comparisonReport } from './comparison-report';
import { longDate } from './report-tables';

/** Two reports beside each other; parameters `reportId` and, for another than the version before, `withId`. */
@Injectable()
@ExportSource('pc-report-comparison')
export class ComparisonExport implements ExportPaper {
  readonly permission = 'report.read';
  readonly formats = ['pdf', 'docx', 'xlsx'] as const;

  constructor(
    private readonly comparisons: ReportComparisonQuery,
    private readonly drafts: ReportDraftQuery,
    private readonly frames: FinanceFrameQuery,
  ) {}

  /** @throws DomainError 422 nothing to compare with, at the moment that somebody asks for the paper. */
  async title(parameters: ExportParameters): Promise<string> {
    const { code, succeedsId } = await this.drafts.head(exportParameter(parameters, 'reportId'));
    const other = parameters.withId ?? succeedsId;
    if (other === null) throw new DomainError('pc-report.nothing-to-compare');
    return `Vergelijking ${(await this.drafts.head(other)).code} en ${code}`;
  }

  async make(parameters: ExportParameters, format: 'pdf' | 'docx' | 'xlsx'): Promise<Buffer> {
    const id = exportParameter(parameters, 'reportId');
    const compared = await this.comparisons.of(id, parameters.withId ?? null);
    const { programmeId, municipalityId, asOf, title } = await this.drafts.head(id);
    const frame = await this.frames.of({
      ...{ programmeId, municipalityId, asOf, knownOn: null, template: 'Vergelijking van rapporten 1.0' },
      subtitle: [title, `Stand op ${longDate(compared.before.asOfDate)} en op ${longDate(asOf)}`],
    });
    return renderPaper(comparisonReport(compared, frame), format);
  }
}
