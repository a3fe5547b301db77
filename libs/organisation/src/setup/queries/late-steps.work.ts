import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';

interface LateRow {
  id: string;
  title: string;
  dueOn: LocalDate;
  total: number;
}

/** Steps of the set-up whose day has passed: of who owns them, and without an owner of every contractmanager. */
@Injectable()
@WorkSource('late set-up steps')
export class LateStepWork implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    const { actor } = this.unitOfWork;
    const rows = await this.unitOfWork.query<LateRow>(
      `select s.id, s.title, coalesce(s.due_on, m.ends_on) as "dueOn", count(*) over ()::int as total
       from setup_step s left join milestone m on m.id = s.milestone_id
       where s.programme_id = $1 and s.state = 'OPEN' and coalesce(s.due_on, m.ends_on) < $2::date
         and (s.owner_id = $3 or (s.owner_id is null and $4::boolean))
       order by 3, s.id limit $5`,
      [programmeId, this.clock.today(), actor.userId, actor.can('implementation.write', { programmeId }), limit],
    );
    return { items: rows.map(asItem), total: rows[0]?.total ?? 0 };
  }
}

const asItem = ({ id, title, dueOn }: LateRow): WorkItem => ({
  group: 'OVERDUE',
  kind: 'setup-step',
  recordId: id,
  code: 'Inrichting',
  title,
  reason: `Had klaar moeten zijn op ${LocalDate.format(dueOn)}`,
  url: '/organisatie/inrichting?state=OPEN',
  sinceOn: dueOn,
  sinceAt: `${dueOn}T00:00:00.000Z`,
});
