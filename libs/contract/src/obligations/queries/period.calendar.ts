import { Injectable } from '@nestjs/common';
import { CalendarEntry, CalendarRange, CalendarSource, CalendarSourcePort, UnitOfWork } from '@koersvast/platform';

interface Row {
  id: string;
  obligationId: string;
  on: string;
  code: string;
  title: string;
  mine: boolean;
  done: boolean;
  revision: number;
}

/** Periods of obligations on the day they are due; what is on hold counts, what was cancelled does not. */
@Injectable()
@CalendarSource(['OBLIGATION'])
export class PeriodCalendar implements CalendarSourcePort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async between(programmeId: string, { from, to, limit, mine }: CalendarRange): Promise<CalendarEntry[]> {
    const { actor } = this.unitOfWork;
    if (!actor.can('obligation.read', { programmeId })) return [];
    const rows = await this.unitOfWork.prepared<Row>(
      `with page as materialized (
         select id, obligation_id, contract_id, due_on, state, row_version from obligation_period
         where programme_id = $1 and due_on between $2::date and $3::date and state <> 'CANCELLED'
           and (not $6 or obligation_id in (select id from obligation where programme_id = $1 and owner_id = $5::uuid))
         order by due_on, id limit $4)
       select p.id, p.obligation_id as "obligationId", p.due_on as "on", c.code || ' ' || o.code as code, v.title,
              o.owner_id is not distinct from $5::uuid as mine, p.state = 'FULFILLED' as done, p.row_version as revision
       from page p join contract c on c.id = p.contract_id join obligation o on o.id = p.obligation_id
       join obligation_version v on v.id = o.current_version_id order by p.due_on, p.id`,
      [programmeId, from, to, limit, actor.userId, mine],
    );
    return rows.map(({ id, obligationId, ...row }) => ({
      ...row,
      kind: 'OBLIGATION',
      recordId: id,
      part: '',
      url: `/verplichtingen/${obligationId}?periode=${id}`,
      municipalityId: null,
      fixed: false,
      confidential: false,
    }));
  }
}
