import { Injectable } from '@nestjs/common';
import { Files, HandlesJob, JobContext, JobHandler, UnitOfWork } from '@koersvast/platform';
import { renderPdf, renderXlsx } from '@koersvast/reports';
import { RequirementBaselineStore } from '../data/requirement-baseline.store';
import { baselinePdf, baselineWorkbook } from '../exchange/baseline-report';
import { BaselinePaperQuery } from '../queries/baseline-paper.query';

export const RENDER_BASELINE = 'requirement-baseline.render';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Makes the PDF and the workbook of an approved baseline, once, and stores them beside it. */
@Injectable()
@HandlesJob(RENDER_BASELINE)
export class RenderBaseline implements JobHandler<{ baselineId: string }> {
  readonly permission = 'requirement-baseline.read';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly baselines: RequirementBaselineStore,
    private readonly papers: BaselinePaperQuery,
    private readonly files: Files,
  ) {}

  async run({ baselineId }: { baselineId: string }, context: JobContext): Promise<void> {
    const row = await this.baselines.lock(baselineId);
    if (row.pdfFileId && row.xlsxFileId) return;
    const paper = await this.papers.of(baselineId);
    const { programmeId, tenderId } = row;
    const place = { programmeId, tenderId, permission: this.permission };
    const name = row.name.toLowerCase().replace(/[^a-z0-9.]+/g, '-');

    const pdf = await renderPdf(baselinePdf(paper));
    const pdfFileId = await this.files.store({
      ...place,
      name: `${name}.pdf`,
      mediaType: 'application/pdf',
      bytes: pdf,
    });
    await context.progress(60, 'De pdf is klaar; nu de sheet.');
    const xlsx = await renderXlsx(baselineWorkbook(paper));
    const xlsxFileId = await this.files.store({ ...place, name: `${name}.xlsx`, mediaType: XLSX, bytes: xlsx });

    await this.baselines.update(row, { pdfFileId, xlsxFileId });
    this.unitOfWork.audit({
      action: 'requirement-baseline.rendered',
      kind: 'requirement-baseline',
      recordId: baselineId,
      programmeId,
      after: { pdfFileId, xlsxFileId },
    });
  }
}
