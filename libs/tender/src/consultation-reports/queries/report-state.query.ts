import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { takesParties, type ConsultationState } from '../../consultations/domain/consultation-states';
import { ConsultationCircleQuery } from '../../disclosures/queries/consultation-circle.query';
import type { ConsultationReportResponse } from '../http/consultation-report.response';
import { ReportInputQuery } from './report-input.query';
import { DRAFT_PERMISSION, ReportPaperQuery } from './report-paper.query';

interface SnapshotRow {
  hash: string;
  publishedAt: Date;
  publishedBy: string;
}

/** The report as it is being written, or as it was published. */
@Injectable()
export class ReportStateQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly circle: ConsultationCircleQuery,
    private readonly inputs: ReportInputQuery,
    private readonly papers: ReportPaperQuery,
  ) {}

  /** @throws DomainError 404, 403 a draft for who may not see what parties said */
  async of(consultationId: string): Promise<ConsultationReportResponse> {
    const place = await this.circle.place(consultationId);
    const [version] = await this.unitOfWork.query<{ rowVersion: number }>(
      'select row_version as "rowVersion" from consultation_report where consultation_id = $1',
      [consultationId],
    );
    const [snapshot] = await this.unitOfWork.query<SnapshotRow>(
      `select s.hash, s.published_at as "publishedAt", u.name as "publishedBy"
       from consultation_report_snapshot s join user_account u on u.id = s.published_by where s.consultation_id = $1`,
      [consultationId],
    );
    if (!snapshot) this.unitOfWork.actor.demand(DRAFT_PERMISSION, place);
    const open = !snapshot && takesParties(place.state as ConsultationState);
    return {
      consultationId,
      tenderId: place.tenderId,
      ...(await this.inputs.texts(consultationId)),
      findings: snapshot ? [] : await this.papers.findings(consultationId),
      published: snapshot ? { ...snapshot, publishedAt: snapshot.publishedAt.toISOString() } : null,
      mayWrite: open && this.unitOfWork.actor.can('consultation-report.write', place),
      rowVersion: version?.rowVersion ?? 0,
    };
  }
}
