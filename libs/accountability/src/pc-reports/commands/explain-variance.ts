import { Injectable } from '@nestjs/common';
import { DomainError, Money, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import type { PcReportEntity } from '../data/pc-report.entity';
import { PcReportStore } from '../data/pc-report.store';
import { VarianceExplanationEntity } from '../data/variance-explanation.entity';
import { explainableLines } from '../domain/report-figures';
import { assertDraft } from '../domain/report-state';
import type { ExplanationContent } from '../domain/variance-threshold';
import { outlineOf } from '../domain/report-layout';
import { ReportFiguresQuery } from '../queries/report-figures.query';
import { ReportLayouts } from '../queries/report-layouts.query';

/** Writes why the forecast of a line of the contract budget or of a begroting deviates, whether it will again, who acts and how. */
@Injectable()
export class ExplainVariance {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: PcReportStore,
    private readonly figures: ReportFiguresQuery,
    private readonly layouts: ReportLayouts,
  ) {}

  /**
   * @param key id of the budget line, or code of the line of a begroting (TV-…)
   * @param rowVersion of the explanation; 0 for the first
   * @throws DomainError 403, 404 report or line, 409 frozen, 412 stale, 422 no variance known.
   */
  async execute(reportId: string, key: string, content: ExplanationContent, rowVersion: number): Promise<void> {
    const report = await this.reports.lockToWrite(reportId, (locked) => this.places(locked, key));
    assertDraft(report.state);
    const { programmeId } = report;
    const of = key.startsWith('TV-') ? { programmeLine: key } : { budgetLineId: key };
    const before = await this.unitOfWork.repo(VarianceExplanationEntity).findOneBy({ reportId, ...of });
    assertFresh(before?.rowVersion ?? 0, rowVersion);
    const varianceCents = (await this.variance(report, key)).cents.toString();
    const written = { ...content, varianceCents, rowVersion: rowVersion + 1, recordedBy: this.unitOfWork.actor.userId };
    const id = before?.id ?? newId();
    if (before) await this.unitOfWork.repo(VarianceExplanationEntity).update(id, written);
    else {
      await this.unitOfWork.repo(VarianceExplanationEntity).insert({ ...written, id, programmeId, reportId, ...of });
    }
    this.unitOfWork.audit({
      action: 'variance-explanation.written',
      kind: 'pc-report',
      recordId: reportId,
      programmeId,
      before: before && contentOf(before),
      after: { line: key, ...content },
    });
  }

  /** The sections in which a line is explained: that of its municipality, or the one for all. */
  private async places(report: PcReportEntity, key: string) {
    const { figures } = await this.figures.of(report);
    const line = explainableLines(figures).find((each) => each.key === key);
    const layout = await this.layouts.of(report.templateVersionId);
    return outlineOf(layout, figures.municipalities).filter(
      ({ parts, municipalityId }) =>
        parts.includes('EXPLANATIONS') && (municipalityId === null || municipalityId === line?.municipalityId),
    );
  }

  private async variance(report: Parameters<ReportFiguresQuery['of']>[0], key: string): Promise<Money> {
    const { figures } = await this.figures.of(report);
    const line = explainableLines(figures).find((each) => each.key === key);
    if (!line) throw new DomainError('platform.not-found', { status: 404 });
    if (line.variance === null) throw new DomainError('pc-report.no-variance', { params: { code: line.code } });
    return Money.parse(line.variance);
  }
}

const contentOf = ({
  budgetLineId,
  programmeLine,
  cause,
  nature,
  owner,
  text,
  measure,
}: VarianceExplanationEntity) => ({
  line: budgetLineId ?? programmeLine,
  cause,
  nature,
  owner,
  text,
  measure,
});
