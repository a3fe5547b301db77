import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';

const DAYS_AHEAD = 30;

interface StepRow {
  id: string;
  contractId: string;
  code: string;
  title: string;
  dueOn: LocalDate;
  total: number;
}

/** Steps of a transition that are due or late: for their owner, and those of nobody for the contractmanagers. */
@Injectable()
@WorkSource('steps of a transition')
export class TransitionWork implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    const { actor } = this.unitOfWork;
    if (!actor.can('contract.read', { programmeId })) return { items: [], total: 0 };
    const today = this.clock.today();
    const rows = await this.unitOfWork.query<StepRow>(
      `select s.id, s.contract_id as "contractId", c.code, s.title, s.due_on as "dueOn", count(*) over ()::int as total
       from transition_step s join contract c on c.id = s.contract_id
       where s.programme_id = $1 and s.state in ('PLANNED', 'DOING') and s.due_on <= $2::date + ${DAYS_AHEAD} and c.state <> 'ENDED'
         and (s.owner_id = $3 or s.owner_id is null and $4)
       order by s.due_on, s.id limit $5`,
      [programmeId, today, actor.userId, actor.can('contract.write', { programmeId }), limit],
    );
    const items = rows.map(({ id, contractId, code, title, dueOn }): WorkItem => ({
      group: dueOn < today ? 'OVERDUE' : 'DUE',
      kind: 'transition',
      recordId: id,
      code,
      title,
      reason: `Transitie, uiterlijk ${LocalDate.format(dueOn)}`,
      url: `/contracten/${contractId}?tab=transitie`,
      sinceOn: LocalDate.addDays(dueOn, -DAYS_AHEAD),
      sinceAt: `${LocalDate.addDays(dueOn, -DAYS_AHEAD)}T00:00:00.000Z`,
    }));
    return { items, total: rows[0]?.total ?? 0 };
  }
}
