import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork, WorkGroup, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';

interface WorkRow {
  id: string;
  riskId: string;
  code: string;
  title: string;
  day: string;
  total: number;
}

const item = (row: WorkRow, kind: string, group: WorkGroup, reason: string): WorkItem => ({
  ...{ group, kind, recordId: row.id, code: row.code, title: row.title, reason },
  url: `/risicos/${row.riskId}`,
  sinceAt: `${row.day}T00:00:00.000Z`,
});

/** Days before a measure is due that it comes into sight. */
const AHEAD = 30;

/** Open measures of the actor that are late, or due within a month. */
@Injectable()
@WorkSource('own risk measures')
export class MeasureWork implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    const today = this.clock.today();
    const rows = await this.unitOfWork.query<WorkRow>(
      `select m.id, r.id as "riskId", r.code, m.title, m.due_on as day, count(*) over ()::int as total
       from risk_measure m join risk r on r.id = m.risk_id
       where m.programme_id = $1 and m.owner_id = $2 and m.state = 'OPEN' and m.due_on <= $3::date + ${AHEAD}
       order by m.due_on, m.id limit $4`,
      [programmeId, this.unitOfWork.actor.userId, today, limit],
    );
    const items = rows.map((row) => {
      const group = row.day < today ? 'OVERDUE' : 'DUE';
      return item(row, 'risk-measure', group, `Maatregel voor ${LocalDate.format(row.day)}`);
    });
    return { items, total: rows[0]?.total ?? 0 };
  }
}

/** Open risks of the actor whose day of review has come. */
@Injectable()
@WorkSource('own risks to review')
export class ReviewWork implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    const rows = await this.unitOfWork.query<WorkRow>(
      `select id, id as "riskId", code, title, review_on as day, count(*) over ()::int as total from risk
       where programme_id = $1 and owner_id = $2 and state = 'OPEN' and review_on <= $3::date
       order by review_on, id limit $4`,
      [programmeId, this.unitOfWork.actor.userId, this.clock.today(), limit],
    );
    const items = rows.map((row) => item(row, 'risk', 'DUE', `Opnieuw bekijken sinds ${LocalDate.format(row.day)}`));
    return { items, total: rows[0]?.total ?? 0 };
  }
}

/** For the controller: risks whose bandwidth moved after it was taken over in the forecast. */
@Injectable()
@WorkSource('risks that differ from the forecast')
export class ForecastWork implements WorkSourcePort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    if (!this.unitOfWork.actor.can('risk.take', { programmeId })) return { items: [], total: 0 };
    const rows = await this.unitOfWork.query<WorkRow>(
      `select r.id, r.id as "riskId", r.code, r.title, f.taken_on as day, count(*) over ()::int as total
       from risk_forecast f join risk r on r.id = f.risk_id
       where f.programme_id = $1 and f.released_on is null
         and (f.low_cents, f.high_cents, f.year) is distinct from (r.low_cents, r.high_cents, r.effect_year)
       order by f.taken_on, f.id limit $2`,
      [programmeId, limit],
    );
    const items = rows.map((row) => item(row, 'risk', 'SUSPECT', 'Euro-effect wijzigde na overname in de prognose'));
    return { items, total: rows[0]?.total ?? 0 };
  }
}
