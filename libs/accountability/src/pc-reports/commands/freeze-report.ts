import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { Approvals, assertFresh, Texts, UnitOfWork } from '@koersvast/platform';
import { PcReportStore } from '../data/pc-report.store';
import { hashOf, inputsText, TEMPLATE } from '../domain/report-inputs';
import { assertBecomes } from '../domain/report-state';
import { checksOfDraft, ReportDraft, ReportDraftQuery } from '../queries/report-draft.query';
import { ReportInputsQuery } from '../queries/report-inputs.query';

export const REPORT_APPROVAL = 'pc-report';

/** Stores exactly what the paper is made of, with its SHA-256, and asks a second person to sign that. */
@Injectable()
export class FreezeReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: PcReportStore,
    private readonly drafts: ReportDraftQuery,
    private readonly inputs: ReportInputsQuery,
    private readonly approvals: Approvals,
    private readonly texts: Texts,
  ) {}

  /**
   * @param remarksNote why remarks that stand open are no obstacle
   * @throws DomainError 403, 404, 409 not a draft, 412 stale, 422 something is still needed.
   */
  async execute(id: string, rowVersion: number, remarksNote: string): Promise<void> {
    const report = await this.reports.lock(id);
    assertFresh(report.rowVersion, rowVersion);
    assertBecomes(report.state, 'FROZEN');
    const draft = await this.drafts.of(id);
    this.demandReady(draft);
    const openRemarks = await this.openRemarks(id, remarksNote);
    const inputs = inputsText(await this.inputs.of(draft));
    const hash = hashOf(inputs);
    const { programmeId, code, title } = report;
    const approvalId = await this.approvals.request({
      kind: REPORT_APPROVAL,
      recordId: id,
      programmeId,
      title: `${code} ${title}`,
      contentHash: hash,
    });
    const freezeId = newId();
    await this.unitOfWork.query(
      `insert into pc_report_freeze (id, programme_id, report_id, n, template, inputs, hash, approval_id, recorded_by,
         open_remarks, remarks_note)
       values ($1, $2, $3, (select count(*) + 1 from pc_report_freeze where report_id = $3), $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[freezeId, programmeId, id, TEMPLATE, inputs, hash, approvalId, this.unitOfWork.actor.userId],
        ...[openRemarks, openRemarks > 0 ? remarksNote : ''],
      ],
    );
    await this.reports.update(report, { state: 'FROZEN' });
    this.unitOfWork.audit({
      action: 'pc-report.frozen',
      kind: 'pc-report',
      recordId: id,
      versionId: freezeId,
      programmeId,
      after: { hash, template: TEMPLATE, ...(openRemarks > 0 ? { openRemarks, remarksNote } : {}) },
    });
  }

  /** How many stand open. @throws DomainError 422 at `/remarksNote` when nobody says why they may. */
  private async openRemarks(id: string, note: string): Promise<number> {
    const [{ count } = { count: 0 }] = await this.unitOfWork.query<{ count: number }>(
      `select count(*)::int as count from report_remark where report_id = $1 and state = 'OPEN'`,
      [id],
    );
    if (count === 0 || note.trim() !== '') return count;
    const code = 'pc-report.open-remarks';
    throw new DomainError(code, { params: { count }, fields: [{ pointer: '/remarksNote', code, params: { count } }] });
  }

  private demandReady(draft: ReportDraft): void {
    const blockers = checksOfDraft(draft).flatMap((check) => check.blockers);
    if (blockers.length === 0) return;
    const [first] = blockers;
    throw new DomainError('pc-report.blocked', {
      params: { count: blockers.length, first: this.texts.say(first!.code, first!.params) },
    });
  }
}
