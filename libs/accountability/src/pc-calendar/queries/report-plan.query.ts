import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import {
  isDone,
  PC_DOCUMENTS,
  PcDocument,
  PcTerm,
  PlanFacts,
  PLAN_STEPS,
  PlanStep,
  usualTerm,
} from '../domain/report-plan';
import type { PcTermResponse, ReportPlanResponse } from '../http/pc-calendar.response';

export interface PlanRow extends PlanFacts {
  reportId: string;
  programmeId: string;
  code: string;
  title: string;
  municipalityId: string;
  municipality: string;
  /** Null as long as no council was chosen. */
  days: Record<PlanStep, LocalDate> | null;
  rowVersion: number;
}

/** One row per report and municipality; what holds of college and council decides what is done. */
export const PLANS = `
  select r.id as "reportId", r.programme_id as "programmeId", r.code, r.title, r.state, m.id as "municipalityId",
         m.name as municipality, coalesce(p.row_version, 0) as "rowVersion",
         case when p.report_id is not null then jsonb_build_object('FIGURES', p.figures_on, 'TEXT', p.text_on,
           'COLLEGE', p.college_on, 'DELIVERY', p.delivery_on, 'COUNCIL', p.council_on) end as days,
         decided.college as "collegeDecided", decided.council as "councilDecided"
  from pc_report r
  join municipality m on m.programme_id = r.programme_id and (r.municipality_id is null or r.municipality_id = m.id)
  left join report_plan p on p.report_id = r.id and p.municipality_id = m.id
  cross join lateral (
    select coalesce(bool_or(a.body = 'COLLEGE' and a.outcome <> 'REVOKED'), false) as college,
           coalesce(bool_or(a.body = 'COUNCIL' and a.outcome <> 'REVOKED'), false) as council
    from (select distinct on (body) body, outcome from report_adoption
          where report_id = r.id and municipality_id = m.id order by body, revision desc) a
  ) decided`;

type TermRow = PcTerm & { municipalityId: string; document: PcDocument; rowVersion: number };

/** The days of a report per municipality, and the terms with which they are counted back. */
@Injectable()
export class ReportPlanQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 */
  async of(reportId: string): Promise<ReportPlanResponse[]> {
    const rows = await this.unitOfWork.query<PlanRow>(`${PLANS} where r.id = $1 order by m.sort`, [reportId]);
    const { actor } = this.unitOfWork;
    if (!rows[0] || !actor.can('report.read', { programmeId: rows[0].programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    const today = this.clock.today();
    return rows.map(({ municipalityId, municipality, days, rowVersion, programmeId, ...facts }) => ({
      ...{ municipalityId, municipality, rowVersion },
      mayPlan: actor.can('report.write', { programmeId, municipalityId }),
      steps: PLAN_STEPS.map((step) => ({
        step,
        on: days?.[step] ?? null,
        done: isDone(step, facts),
        late: days !== null && days[step] < today && !isDone(step, facts),
      })),
    }));
  }

  /** Every document of every municipality, with the terms of the product where it has none of its own. */
  async terms(programmeId: string): Promise<PcTermResponse[]> {
    const { actor } = this.unitOfWork;
    actor.demand('report.read', { programmeId });
    const places = await this.unitOfWork.query<{ id: string; name: string }>(
      'select id, name from municipality where programme_id = $1 order by sort',
      [programmeId],
    );
    const held = await this.unitOfWork.query<TermRow>(
      `select municipality_id as "municipalityId", document, name, delivery_days as "deliveryDays",
              college_days as "collegeDays", text_days as "textDays", figures_days as "figuresDays",
              row_version as "rowVersion"
       from pc_term where programme_id = $1`,
      [programmeId],
    );
    return places.flatMap(({ id: municipalityId, name: municipality }) =>
      PC_DOCUMENTS.map((document): PcTermResponse => {
        const own = held.find((row) => row.municipalityId === municipalityId && row.document === document);
        const mayWrite = actor.can('pc-term.write', { programmeId, municipalityId });
        const term = own ?? { ...usualTerm(document), rowVersion: 0 };
        const { name, deliveryDays, collegeDays, textDays, figuresDays, rowVersion } = term;
        return {
          ...{ municipalityId, municipality, document, name, deliveryDays, collegeDays, textDays, figuresDays },
          ...{ own: own !== undefined, mayWrite, rowVersion },
        };
      }),
    );
  }
}
