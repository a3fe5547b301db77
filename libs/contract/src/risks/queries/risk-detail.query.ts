import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { bandOf, forecastDiffers } from '../domain/risk';
import type {
  RiskAssessmentResponse,
  RiskDetailResponse,
  RiskForecastResponse,
  RiskMeasureResponse,
} from '../http/risk.response';
import { RiskListQuery } from './risk-list.query';
import { TiedRecordsQuery } from './tied-records.query';

const amount = (column: string) => `round(${column} / 100.0, 2)::text`;
const moment = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** One risk with its measures, the course of its score, what it threatens and where its euros went. */
@Injectable()
export class RiskDetailQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly list: RiskListQuery,
    private readonly tied: TiedRecordsQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 */
  async one(id: string): Promise<RiskDetailResponse> {
    const risk = await this.list.one(id);
    const forecasts = await this.forecasts(id);
    const taken = forecasts.find((one) => one.releasedOn === null);
    return {
      ...risk,
      measures: await this.measures(id, risk),
      assessments: await this.assessments(id),
      forecasts,
      forecastDiffers: taken !== undefined && forecastDiffers(taken, risk),
      threatens: await this.tied.of('THREATENED_BY', id),
    };
  }

  private async measures(id: string, risk: { mayWrite: boolean }): Promise<RiskMeasureResponse[]> {
    const rows = await this.unitOfWork.query<Omit<RiskMeasureResponse, 'mayWrite' | 'mayFinish' | 'late'>>(
      `select m.id, m.title, jsonb_build_object('id', u.id, 'name', u.name) as owner, m.due_on as "dueOn", m.state,
              m.closed_on as "closedOn", m.closed_note as "closedNote", m.row_version as "rowVersion"
       from risk_measure m join user_account u on u.id = m.owner_id where m.risk_id = $1
       order by m.state <> 'OPEN', m.due_on, m.id`,
      [id],
    );
    const [today, { userId }] = [this.clock.today(), this.unitOfWork.actor];
    return rows.map((row) => {
      const open = row.state === 'OPEN';
      const mayWrite = open && risk.mayWrite;
      return {
        ...row,
        late: open && row.dueOn < today,
        mayWrite,
        mayFinish: mayWrite || (open && row.owner.id === userId),
      };
    });
  }

  private async assessments(id: string): Promise<RiskAssessmentResponse[]> {
    const rows = await this.unitOfWork.query<Omit<RiskAssessmentResponse, 'band'>>(
      `select a.n as number, a.assessed_on as "assessedOn", a.chance, a.impact, a.chance * a.impact as score,
              ${amount('a.low_cents')} as low, ${amount('a.high_cents')} as high, a.effect_year as "effectYear", a.reason,
              u.name as "recordedBy", ${moment('a.recorded_at')} as "recordedAt"
       from risk_assessment a left join user_account u on u.id = a.recorded_by where a.risk_id = $1 order by a.n desc`,
      [id],
    );
    return rows.map((row) => ({ ...row, band: bandOf(row.chance, row.impact) }));
  }

  private forecasts(id: string): Promise<RiskForecastResponse[]> {
    return this.unitOfWork.query<RiskForecastResponse>(
      `select f.id, f.year, ${amount('f.low_cents')} as low, ${amount('f.high_cents')} as high, f.reason,
              f.budget_line_id as "budgetLineId", l.code as "budgetLineCode", f.taken_on as "takenOn", t.name as "takenBy",
              f.released_on as "releasedOn", b.name as "releasedBy", f.released_reason as "releasedReason"
       from risk_forecast f join user_account t on t.id = f.taken_by
       left join user_account b on b.id = f.released_by left join budget_line l on l.id = f.budget_line_id
       where f.risk_id = $1 order by f.recorded_at desc, f.id`,
      [id],
    );
  }
}
