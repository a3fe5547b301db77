import { Injectable } from '@nestjs/common';
import { Clock } from '@koersvast/platform';
import { renderPdf } from '@koersvast/reports';
import { type DisplayUnit, type DraftSection, keyedSections } from '../../pc-reports/domain/report-layout';
import { composeDocument } from '../../pc-reports/exchange/compose-document';
import { ReportDraftQuery } from '../../pc-reports/queries/report-draft.query';
import { ReportInputsQuery } from '../../pc-reports/queries/report-inputs.query';

/** A layout that may never be stored, shown with the words and figures of a report that exists. */
@Injectable()
export class TemplatePreviewQuery {
  constructor(
    private readonly drafts: ReportDraftQuery,
    private readonly inputs: ReportInputsQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 report, 422 sections that cannot be */
  async execute(
    reportId: string,
    { name, unit, sections }: { name: string; unit: DisplayUnit; sections: DraftSection[] },
  ): Promise<Buffer> {
    const layout = { name: `${name}, voorbeeld`, version: 1, unit, sections: keyedSections(sections) };
    const { state } = await this.drafts.head(reportId);
    const inputs =
      state === 'DRAFT'
        ? await this.inputs.of(await this.drafts.of(reportId))
        : (await this.drafts.frozen(reportId)).inputs;
    return renderPdf(composeDocument({ ...inputs, layout }, null, null, this.clock.now().toISOString()));
  }
}
