import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';

interface DueRow {
  id: string;
  code: string;
  title: string;
  dueOn: LocalDate;
  total: number;
}

const DAYS_AHEAD = 30;

/** Confirmed obligations that are due today or within thirty days, for the contractmanager. */
@Injectable()
@WorkSource('obligations that fall due')
export class DueObligationWork implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    if (!this.unitOfWork.actor.can('obligation.write', { programmeId })) return { items: [], total: 0 };
    const rows = await this.unitOfWork.query<DueRow>(
      `select o.id, o.code, v.title, v.due_on as "dueOn", count(*) over ()::int as total
       from obligation o join obligation_version v on v.id = o.current_version_id
       where o.programme_id = $1 and o.state = 'CONFIRMED' and v.due_on between $2::date and $2::date + $3::int
       order by v.due_on, o.id limit $4`,
      [programmeId, this.clock.today(), DAYS_AHEAD, limit],
    );
    const items = rows.map(({ id, code, title, dueOn }): WorkItem => ({
      group: 'DUE',
      kind: 'obligation',
      recordId: id,
      code,
      title,
      reason: `Uiterlijk ${LocalDate.format(dueOn)}`,
      url: `/verplichtingen/${id}`,
      // Since it came within sight, so that the list runs in the order of the due dates.
      sinceAt: `${LocalDate.addDays(dueOn, -DAYS_AHEAD)}T00:00:00.000Z`,
    }));
    return { items, total: rows[0]?.total ?? 0 };
  }
}
