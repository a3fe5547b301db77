import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';

interface WorkRow {
  group: 'TO_CONFIRM' | 'DUE';
  id: string;
  code: string;
  title: string;
  dueOn: string | null;
  since: Date;
  total: number;
}

const DAYS_AHEAD = 30;

/** What obligations ask of the contractmanager: proposals to confirm, and what is due within thirty days. */
@Injectable()
@WorkSource('obligation')
export class ObligationWork implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    if (!this.unitOfWork.actor.can('obligation.write', { programmeId })) return { items: [], total: 0 };
    const rows = await this.unitOfWork.query<WorkRow>(
      `select case o.state when 'PROPOSED' then 'TO_CONFIRM' else 'DUE' end as "group", o.id, o.code, v.title,
              v.due_on as "dueOn", o.recorded_at as since, count(*) over ()::int as total
       from obligation o join obligation_version v on v.id = o.current_version_id
       where o.programme_id = $1 and (o.state = 'PROPOSED'
         or (o.state = 'CONFIRMED' and v.due_on between $2::date and $2::date + $3::int))
       order by o.recorded_at, o.id limit $4`,
      [programmeId, this.clock.today(), DAYS_AHEAD, limit],
    );
    return { items: rows.map(toItem), total: rows[0]?.total ?? 0 };
  }
}

function toItem({ group, id, code, title, dueOn, since }: WorkRow): WorkItem {
  const [year, month, day] = dueOn?.split('-') ?? [];
  return {
    group,
    kind: 'obligation',
    recordId: id,
    code,
    title,
    reason: group === 'DUE' ? `Uiterlijk ${day}-${month}-${year}` : 'Voorstel bevestigen of afwijzen',
    url: `/verplichtingen/${id}`,
    sinceAt: since.toISOString(),
  };
}
