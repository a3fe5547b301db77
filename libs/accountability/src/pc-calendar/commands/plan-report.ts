import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { PcDocument, PcTerm, planBack } from '../domain/report-plan';
import { PlanTermsQuery } from '../queries/plan-terms.query';

interface Report {
  programmeId: string;
  code: string;
  period: PcDocument;
}

/** Counts the days of a report back from the council of a municipality, and keeps the terms with which that is done. */
@Injectable()
export class PlanReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly terms: PlanTermsQuery,
  ) {}

  /** @param rowVersion 0 for the first. @throws DomainError 403, 404 report or municipality, 412. */
  async plan(reportId: string, municipalityId: string, councilOn: string, rowVersion: number): Promise<void> {
    const [report] = await this.unitOfWork.query<Report>(
      `select r.programme_id as "programmeId", r.code, r.period from pc_report r
       join municipality m on m.programme_id = r.programme_id and (r.municipality_id is null or r.municipality_id = m.id)
       where r.id = $1 and m.id = $2 for update of r`,
      [reportId, municipalityId],
    );
    if (!report) throw new DomainError('platform.not-found', { status: 404 });
    const { programmeId, code, period } = report;
    this.unitOfWork.actor.demand('report.write', { programmeId, municipalityId });
    await this.demandFresh(
      'report_plan where report_id = $1 and municipality_id = $2',
      [reportId, municipalityId],
      rowVersion,
    );
    const days = planBack(
      LocalDate.parse(councilOn),
      await this.terms.of(municipalityId, period),
      await this.terms.meetings(municipalityId),
    );
    await this.unitOfWork.query(
      `insert into report_plan (report_id, municipality_id, programme_id, figures_on, text_on, college_on, delivery_on,
         council_on, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (report_id, municipality_id) do update set figures_on = excluded.figures_on, text_on = excluded.text_on,
         college_on = excluded.college_on, delivery_on = excluded.delivery_on, council_on = excluded.council_on,
         row_version = report_plan.row_version + 1`,
      [
        reportId,
        municipalityId,
        programmeId,
        days.FIGURES,
        days.TEXT,
        days.COLLEGE,
        days.DELIVERY,
        days.COUNCIL,
        this.unitOfWork.actor.userId,
      ],
    );
    this.unitOfWork.audit({
      action: 'pc-report.planned',
      kind: 'pc-report',
      recordId: reportId,
      programmeId,
      after: { code, municipalityId, ...days },
    });
  }

  /** @param rowVersion 0 for the first. @throws DomainError 403, 404 municipality, 412. */
  async setTerm(municipalityId: string, document: PcDocument, term: PcTerm, rowVersion: number): Promise<string> {
    const [place] = await this.unitOfWork.query<{ programmeId: string }>(
      'select programme_id as "programmeId" from municipality where id = $1',
      [municipalityId],
    );
    if (!place) throw new DomainError('platform.not-found', { status: 404 });
    const { programmeId } = place;
    this.unitOfWork.actor.demand('pc-term.write', { programmeId, municipalityId });
    await this.demandFresh(
      'pc_term where municipality_id = $1 and document = $2',
      [municipalityId, document],
      rowVersion,
    );
    const { name, deliveryDays, collegeDays, textDays, figuresDays } = term;
    await this.unitOfWork.query(
      `insert into pc_term (programme_id, municipality_id, document, name, delivery_days, college_days, text_days,
         figures_days, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (municipality_id, document) do update set name = excluded.name, delivery_days = excluded.delivery_days,
         college_days = excluded.college_days, text_days = excluded.text_days, figures_days = excluded.figures_days,
         row_version = pc_term.row_version + 1`,
      [
        programmeId,
        municipalityId,
        document,
        name,
        deliveryDays,
        collegeDays,
        textDays,
        figuresDays,
        this.unitOfWork.actor.userId,
      ],
    );
    this.unitOfWork.audit({
      action: 'pc-term.set',
      kind: 'pc-term',
      recordId: municipalityId,
      programmeId,
      after: { document, ...term },
    });
    return programmeId;
  }

  private async demandFresh(from: string, values: unknown[], rowVersion: number): Promise<void> {
    const [held] = await this.unitOfWork.query<{ rowVersion: number }>(
      `select row_version as "rowVersion" from ${from} for update`,
      values,
    );
    assertFresh(held?.rowVersion ?? 0, rowVersion);
  }
}
