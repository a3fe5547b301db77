import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';
import { IndicatorListQuery } from './indicator-list.query';
import { LATE } from './plan-list.query';

/** Indicators whose last period is red, for the contractmanager: the same list as /kpis?light=RED. */
@Injectable()
@WorkSource('red indicators')
export class RedIndicatorWork implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly list: IndicatorListQuery,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    if (!this.unitOfWork.actor.can('indicator.write', { programmeId })) return { items: [], total: 0 };
    const filter = { programmeId, light: 'RED' } as const;
    const { items, next } = await this.list.page({ ...filter, limit });
    return {
      total: next ? await this.list.count(filter) : items.length,
      items: items.map(({ id, contractCode, code, name, latest }): WorkItem => ({
        ...{ group: 'RED', kind: 'indicator', recordId: id, code: `${contractCode} ${code}`, title: name },
        ...{ reason: `Rood over ${latest!.period}`, url: `/kpis/${id}`, sinceAt: latest!.recordedAt! },
      })),
    };
  }
}

interface PlanRow {
  id: string;
  indicatorId: string;
  code: string;
  title: string;
  dueOn: string;
  total: number;
}

/** Plans whose day has passed: all for the contractmanager, for others their own. */
@Injectable()
@WorkSource('improvement plans that are late')
export class LatePlanWork implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    const { actor } = this.unitOfWork;
    if (!actor.can('indicator.read', { programmeId })) return { items: [], total: 0 };
    const own = actor.can('indicator.write', { programmeId }) ? null : actor.userId;
    const rows = await this.unitOfWork.query<PlanRow>(
      `select s.id, s.indicator_id as "indicatorId", i.code || ' ' || s.code as code, left(s.measure, 200) as title,
              s.due_on as "dueOn", count(*) over ()::int as total
       from indicator_plan s join indicator i on i.id = s.indicator_id
       where ${LATE} and s.programme_id = $2 and ($3::uuid is null or s.owner_id = $3)
       order by s.due_on, s.id limit $4`,
      [this.clock.today(), programmeId, own, limit],
    );
    const items = rows.map(({ id, indicatorId, code, title, dueOn }): WorkItem => ({
      ...{ group: 'OVERDUE', kind: 'indicator-plan', recordId: id, code, title },
      ...{
        reason: `Verbeterplan te laat sinds ${LocalDate.format(LocalDate.parse(dueOn))}`,
        url: `/kpis/${indicatorId}`,
      },
      ...{ sinceAt: `${dueOn}T00:00:00.000Z`, sinceOn: dueOn },
    }));
    return { items, total: rows[0]?.total ?? 0 };
  }
}
