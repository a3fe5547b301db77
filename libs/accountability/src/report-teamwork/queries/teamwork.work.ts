import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';

interface Row {
  reportId: string;
  code: string;
  title: string;
  dueOn: LocalDate | null;
  said: string;
  who: string | null;
  since: Date;
  key: string;
  total: number;
}

const SECTIONS = `
  select r.id as "reportId", r.code, r.title, c.due_on as "dueOn", '' as said, null as who, c.recorded_at as since,
         c.id::text as key, count(*) over ()::int as total
  from report_contributor c join pc_report r on r.id = c.report_id
  where c.user_id = $1 and c.state = 'ACTIVE' and r.state = 'DRAFT' and r.programme_id = $2 order by c.due_on, c.id limit $3`;

/** Where somebody named the actor and the actor has said nothing since. */
const MENTIONS = `
  select r.id as "reportId", r.code, r.title, null as "dueOn", e.text as said, u.name as who, e.recorded_at as since,
         m.id::text as key, count(*) over ()::int as total
  from report_remark m join pc_report r on r.id = m.report_id
  join lateral (select * from report_remark_entry x where x.remark_id = m.id and $1::uuid = any (x.mentions)
                order by x.n desc limit 1) e on true
  left join user_account u on u.id = e.recorded_by
  where m.state = 'OPEN' and r.programme_id = $2
    and not exists (select from report_remark_entry y where y.remark_id = m.id and y.n > e.n and y.recorded_by = $1)
  order by e.recorded_at, m.id limit $3`;

/** Sections that the actor was asked to write. */
@Injectable()
@WorkSource('sections of reports to write')
export class ContributorWorkSource implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    const rows = await this.unitOfWork.query<Row>(SECTIONS, [this.unitOfWork.actor.userId, programmeId, limit]);
    const today = this.clock.today();
    const items = rows.map(({ reportId, code, title, dueOn, since }): WorkItem => ({
      ...{ group: dueOn! < today ? 'OVERDUE' : 'DUE', kind: 'pc-report', recordId: reportId, code, title },
      reason: `Uw onderdeel schrijven, uiterlijk ${LocalDate.format(dueOn!)}`,
      url: `/pc-rapporten/${reportId}`,
      sinceAt: since.toISOString(),
    }));
    return { items, total: rows[0]?.total ?? 0 };
  }
}

/** Remarks in which the actor was named. */
@Injectable()
@WorkSource('remarks at reports that name the actor')
export class MentionWorkSource implements WorkSourcePort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    const rows = await this.unitOfWork.query<Row>(MENTIONS, [this.unitOfWork.actor.userId, programmeId, limit]);
    const items = rows.map(({ reportId, code, title, said, who, since, key }): WorkItem => ({
      ...{ group: 'TO_TREAT', kind: 'pc-report', recordId: reportId, code, title },
      reason: `${who ?? 'Een collega'} noemt u: ${said.slice(0, 120)}`,
      url: `/pc-rapporten/${reportId}?opmerking=${key}`,
      sinceAt: since.toISOString(),
    }));
    return { items, total: rows[0]?.total ?? 0 };
  }
}
