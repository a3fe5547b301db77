import { Injectable } from '@nestjs/common';
import { ApprovalStake, ApprovalSubject, ApprovalSubjectPort, UnitOfWork } from '@koersvast/platform';
import { TakeSnapshot } from '../../snapshots/commands/take-snapshot';
import { PcReportStore } from '../data/pc-report.store';
import { hashOf } from '../domain/report-inputs';
import { assertBecomes } from '../domain/report-state';
import { REPORT_APPROVAL } from './freeze-report';
import { UnfreezeReport } from './unfreeze-report';

/** Signing: a second controller stands for exactly what was frozen; that becomes the snapshot. */
@Injectable()
@ApprovalSubject(REPORT_APPROVAL)
export class ReportSigningApproval implements ApprovalSubjectPort {
  readonly permission = 'report.sign';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: PcReportStore,
    private readonly unfreeze: UnfreezeReport,
    private readonly snapshot: TakeSnapshot,
  ) {}

  /** Over the stored text, not the stored hash: an approval also proves that nothing was touched. */
  async currentHash(reportId: string): Promise<string> {
    await this.reports.lock(reportId, this.permission);
    const [freeze] = await this.unitOfWork.query<{ inputs: string }>(
      'select inputs from pc_report_freeze where report_id = $1 order by n desc limit 1',
      [reportId],
    );
    return freeze ? hashOf(freeze.inputs) : '';
  }

  /** A report of one municipality falls under the mandate of that municipality. */
  async stake(reportId: string): Promise<ApprovalStake> {
    const [report] = await this.unitOfWork.query<ApprovalStake>(
      'select municipality_id as "municipalityId" from pc_report where id = $1',
      [reportId],
    );
    return { amount: null, municipalityId: report?.municipalityId };
  }

  async onApproved(reportId: string, approvalId: string): Promise<void> {
    const report = await this.reports.lock(reportId, this.permission);
    assertBecomes(report.state, 'SIGNED');
    await this.reports.update(report, { state: 'SIGNED' });
    await this.snapshot.execute(report);
    this.unitOfWork.audit({
      action: 'pc-report.signed',
      kind: 'pc-report',
      recordId: reportId,
      programmeId: report.programmeId,
      before: { state: 'FROZEN' },
      after: { state: 'SIGNED', approvalId },
    });
  }

  async onRejected(reportId: string, note: string): Promise<void> {
    const report = await this.reports.lock(reportId, this.permission);
    assertBecomes(report.state, 'DRAFT');
    await this.unfreeze.undo(report, note);
  }
}
