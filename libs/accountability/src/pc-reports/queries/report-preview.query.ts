import { Injectable } from '@nestjs/common';
import { Clock } from '@koersvast/platform';
import { renderPdf, ReportDocument } from '@koersvast/reports';
import { composeDocument } from '../exchange/compose-document';
import { ReportDraftQuery } from './report-draft.query';
import { ReportInputsQuery } from './report-inputs.query';

/** The paper before it is signed; nothing is stored. A draft as it would be now, a frozen report exactly as it was frozen. */
@Injectable()
export class ReportPreviewQuery {
  constructor(
    private readonly drafts: ReportDraftQuery,
    private readonly inputs: ReportInputsQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 */
  async pdf(reportId: string): Promise<{ name: string; bytes: Buffer }> {
    const { code, state } = await this.drafts.head(reportId);
    const document = state === 'DRAFT' ? await this.draft(reportId) : await this.frozen(reportId);
    return { name: `${code} ${state === 'DRAFT' ? 'concept' : 'bevroren'}.pdf`, bytes: await renderPdf(document) };
  }

  private async draft(reportId: string): Promise<ReportDocument> {
    const inputs = await this.inputs.of(await this.drafts.of(reportId));
    return composeDocument(inputs, null, null, this.clock.now().toISOString());
  }

  private async frozen(reportId: string): Promise<ReportDocument> {
    const { inputs, hash, frozenAt } = await this.drafts.frozen(reportId);
    return composeDocument(inputs, hash, null, frozenAt.toISOString());
  }
}
