import { Injectable } from '@nestjs/common';
import { Clock } from '@koersvast/platform';
import { renderPdf } from '@koersvast/reports';
import { composeDocument } from '../exchange/compose-document';
import { ReportDraftQuery } from './report-draft.query';
import { ReportInputsQuery } from './report-inputs.query';

/** The paper as it would be now, marked as a draft: nothing is stored. */
@Injectable()
export class ReportPreviewQuery {
  constructor(
    private readonly drafts: ReportDraftQuery,
    private readonly inputs: ReportInputsQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 */
  async pdf(reportId: string): Promise<{ name: string; bytes: Buffer }> {
    const draft = await this.drafts.of(reportId);
    const document = composeDocument(await this.inputs.of(draft), null, null, this.clock.now().toISOString());
    return { name: `${draft.head.code} concept.pdf`, bytes: await renderPdf(document) };
  }
}
