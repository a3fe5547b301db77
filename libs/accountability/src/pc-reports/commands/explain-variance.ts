import { Injectable } from '@nestjs/common';
import { DomainError, Money, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { PcReportStore } from '../data/pc-report.store';
import { VarianceExplanationEntity } from '../data/variance-explanation.entity';
import { assertDraft } from '../domain/report-state';
import type { ExplanationContent } from '../domain/variance-threshold';
import { ReportFiguresQuery } from '../queries/report-figures.query';

/** Writes why the forecast of a budget line deviates, whether it will again, who acts and how. */
@Injectable()
export class ExplainVariance {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: PcReportStore,
    private readonly figures: ReportFiguresQuery,
  ) {}

  /**
   * @param rowVersion of the explanation; 0 for the first
   * @throws DomainError 403, 404 report or line, 409 frozen, 412 stale, 422 no variance known.
   */
  async execute(reportId: string, lineId: string, content: ExplanationContent, rowVersion: number): Promise<void> {
    const report = await this.reports.lock(reportId);
    assertDraft(report.state);
    const { programmeId } = report;
    const before = await this.unitOfWork.repo(VarianceExplanationEntity).findOneBy({ reportId, budgetLineId: lineId });
    assertFresh(before?.rowVersion ?? 0, rowVersion);
    const varianceCents = (await this.variance(report, lineId)).cents.toString();
    const written = { ...content, varianceCents, rowVersion: rowVersion + 1, recordedBy: this.unitOfWork.actor.userId };
    const id = before?.id ?? newId();
    if (before) await this.unitOfWork.repo(VarianceExplanationEntity).update(id, written);
    else {
      await this.unitOfWork
        .repo(VarianceExplanationEntity)
        .insert({ ...written, id, programmeId, reportId, budgetLineId: lineId });
    }
    this.unitOfWork.audit({
      action: 'variance-explanation.written',
      kind: 'pc-report',
      recordId: reportId,
      programmeId,
      before: before && contentOf(before),
      after: { lineId, ...content },
    });
  }

  private async variance(report: Parameters<ReportFiguresQuery['of']>[0], lineId: string): Promise<Money> {
    const { figures } = await this.figures.of(report);
    const line = figures.lines.find((each) => each.lineId === lineId);
    if (!line) throw new DomainError('platform.not-found', { status: 404 });
    if (line.variance === null) throw new DomainError('pc-report.no-variance', { params: { code: line.code! } });
    return Money.parse(line.variance);
  }
}

const contentOf = ({ budgetLineId, cause, nature, owner, text, measure }: VarianceExplanationEntity) => ({
  lineId: budgetLineId,
  cause,
  nature,
  owner,
  text,
  measure,
});
