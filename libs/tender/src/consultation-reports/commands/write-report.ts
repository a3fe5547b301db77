import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { takesParties, type ConsultationState } from '../../consultations/domain/consultation-states';
import { ConsultationCircleQuery } from '../../disclosures/queries/consultation-circle.query';
import type { ReportTexts } from '../queries/report-input.query';

/** The texts of the report that no record holds: why, how it went and what follows. */
@Injectable()
export class WriteReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly circle: ConsultationCircleQuery,
  ) {}

  /** @param rowVersion 0 when nothing was written yet. @throws DomainError 403/404, 409 published, 412 */
  async execute(consultationId: string, rowVersion: number, texts: ReportTexts): Promise<void> {
    const place = await this.circle.openPlace(consultationId, 'consultation-report.write');
    if (!takesParties(place.state as ConsultationState)) {
      throw new DomainError('consultation-report.published', { status: 409 });
    }
    const [row] = await this.unitOfWork.query<{ rowVersion: number }>(
      'select row_version as "rowVersion" from consultation_report where consultation_id = $1 for update',
      [consultationId],
    );
    assertFresh(row?.rowVersion ?? 0, rowVersion);
    const { programmeId, tenderId } = place;
    await this.unitOfWork.query(
      `insert into consultation_report (consultation_id, programme_id, tender_id, context, process, follow_up)
       values ($1, $2, $3, $4, $5, $6)
       on conflict on constraint consultation_report_pkey do update set context = excluded.context,
         process = excluded.process, follow_up = excluded.follow_up, row_version = consultation_report.row_version + 1`,
      [consultationId, programmeId, tenderId, texts.context, texts.process, texts.followUp],
    );
    this.unitOfWork.audit({
      action: 'consultation-report.written',
      kind: 'consultation-report',
      recordId: consultationId,
      programmeId,
      // Lengths, not words: the audit log is read by others than a draft.
      after: { context: texts.context.length, process: texts.process.length, followUp: texts.followUp.length },
    });
  }
}
