import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';

/** Days after the week before an aansluiting that is not done counts as late. */
const DAYS_TO_DO = 5;

interface Waiting {
  contractId: string;
  contractCode: string;
  id: string | null;
  code: string | null;
  total: number;
}

/** For the controller: the aansluiting of last week, of each running contract that is paid in advance, until it is done. */
@Injectable()
@WorkSource('weekly reconciliations')
export class ReconciliationWork implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    if (!this.unitOfWork.actor.can('reconciliation.write', { programmeId })) return { items: [], total: 0 };
    const today = LocalDate.parse(this.clock.today());
    const week = LocalDate.addDays(today, -LocalDate.weekday(today));
    const rows = await this.unitOfWork.query<Waiting>(
      `select c.id as "contractId", c.code as "contractCode", r.id, r.code, count(*) over ()::int as total
       from contract c left join reconciliation r on r.contract_id = c.id and r.week_ends_on = $2
       where c.programme_id = $1 and c.state = 'ACTIVE' and coalesce(r.state, 'OPEN') = 'OPEN'
         and exists (select 1 from advance_schedule s where s.contract_id = c.id and s.year = extract(year from $2::date))
       order by c.code limit $3`,
      [programmeId, week, limit],
    );
    const due = LocalDate.addDays(week, DAYS_TO_DO);
    const group = due < today ? ('OVERDUE' as const) : ('DUE' as const);
    const items = rows.map((row) => ({
      ...{ group, kind: 'reconciliation', recordId: row.id ?? row.contractId, code: row.code ?? row.contractCode },
      title: `Aansluiting tot en met ${LocalDate.format(week)}`,
      reason: `Afronden voor ${LocalDate.format(due)}`,
      url: row.id ? `/aansluiting/${row.id}` : '/aansluiting',
      ...{ sinceAt: `${week}T00:00:00.000Z`, sinceOn: week },
    }));
    return { items, total: rows[0]?.total ?? 0 };
  }
}
