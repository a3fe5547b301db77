import { Injectable } from '@nestjs/common';
import { Approvals, assertFresh, UnitOfWork } from '@koersvast/platform';
import type { PcReportEntity } from '../data/pc-report.entity';
import { PcReportStore } from '../data/pc-report.store';
import { assertBecomes } from '../domain/report-state';
import { REPORT_APPROVAL } from './freeze-report';

/** Back to draft before the signature, with the reason. What was frozen stays on record; the request is void. */
@Injectable()
export class UnfreezeReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: PcReportStore,
    private readonly approvals: Approvals,
  ) {}

  /** @throws DomainError 403, 404, 409 not frozen, 412 stale. */
  async execute(id: string, reason: string, rowVersion: number): Promise<void> {
    const report = await this.reports.lock(id);
    assertFresh(report.rowVersion, rowVersion);
    assertBecomes(report.state, 'DRAFT');
    await this.approvals.voidOpen(REPORT_APPROVAL, id);
    await this.undo(report, reason);
  }

  /** For a report that is locked and whose request was decided. */
  async undo(report: PcReportEntity, reason: string): Promise<void> {
    const { id, programmeId } = report;
    await this.unitOfWork.query(
      `insert into pc_report_unfreeze (freeze_id, programme_id, reason, recorded_by)
       select id, programme_id, $2, $3 from pc_report_freeze where report_id = $1 order by n desc limit 1`,
      [id, reason, this.unitOfWork.actor.userId],
    );
    await this.reports.update(report, { state: 'DRAFT' });
    this.unitOfWork.audit({
      action: 'pc-report.unfrozen',
      kind: 'pc-report',
      recordId: id,
      programmeId,
      before: { state: 'FROZEN' },
      after: { state: 'DRAFT', reason },
    });
  }
}
