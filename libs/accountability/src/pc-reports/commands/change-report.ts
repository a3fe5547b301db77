import { Injectable } from '@nestjs/common';
import { Money, Percentage } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { PcReportStore } from '../data/pc-report.store';
import { assertStand, readThreshold } from '../domain/pc-report';
import { assertDraft } from '../domain/report-state';

export interface ReportChange {
  title?: string;
  asOfDate?: string;
  knownAt?: string | null;
  thresholdAmount?: string;
  thresholdPercentage?: string;
}

/** Changes title, stand or threshold of a draft. Another stand moves figures: texts that cite them become stale. */
@Injectable()
export class ChangeReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: PcReportStore,
  ) {}

  /** @throws DomainError 403, 404, 409 frozen or signed, 412 stale, 422 stand or threshold. */
  async execute(id: string, change: ReportChange, rowVersion: number): Promise<void> {
    const report = await this.store.lock(id);
    assertFresh(report.rowVersion, rowVersion);
    assertDraft(report.state);
    if (change.asOfDate) assertStand(report.year, change.asOfDate);
    const { title, asOf, knownAt, thresholdCents, thresholdPercent } = report;
    const threshold = readThreshold(
      change.thresholdAmount ?? Money.fromCents(thresholdCents).toString(),
      change.thresholdPercentage ?? Percentage.parse(thresholdPercent).toString(),
    );
    const after = await this.store.update(report, {
      title: change.title ?? title,
      asOf: change.asOfDate ?? asOf,
      knownAt: change.knownAt === undefined ? knownAt : change.knownAt === null ? null : new Date(change.knownAt),
      thresholdCents: threshold.cents,
      thresholdPercent: threshold.percent,
    });
    this.unitOfWork.audit({
      action: 'pc-report.changed',
      kind: 'pc-report',
      recordId: id,
      programmeId: report.programmeId,
      before: { title, asOf, knownAt, thresholdCents, thresholdPercent },
      after: { ...change, title: after.title },
    });
  }
}
