import { Injectable } from '@nestjs/common';
import { CalendarEntry, CalendarRange, CalendarSource, CalendarSourcePort, UnitOfWork } from '@koersvast/platform';

interface Row {
  id: string;
  part: 'effective' | 'publish' | 'answer' | 'step';
  recordId: string;
  contractId: string;
  on: string;
  code: string;
  title: string;
  done: boolean;
  revision: number;
}

const TITLES = { effective: 'Wijziging gaat in', publish: 'Wijziging aankondigen', answer: 'Antwoord op escalatie', step: 'Transitie' }; // prettier-ignore

const URLS: Record<Row['part'], (row: Row) => string> = {
  effective: ({ recordId }) => `/wijzigingen/${recordId}`,
  publish: ({ recordId }) => `/wijzigingen/${recordId}`,
  answer: ({ recordId }) => `/verplichtingen/${recordId}`,
  step: ({ contractId }) => `/contracten/${contractId}?tab=transitie`,
};

/** Other dates of a running contract: changes that take effect or must be announced, escalations, steps of the transition. */
@Injectable()
@CalendarSource(['CONTRACT'])
export class ContractWorkCalendar implements CalendarSourcePort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async between(programmeId: string, { from, to, limit }: CalendarRange): Promise<CalendarEntry[]> {
    const { actor } = this.unitOfWork;
    if (!actor.can('contract.read', { programmeId })) return [];
    const rows = await this.unitOfWork.query<Row>(
      `select days.*, c.code || ' ' || days.own as code from (
         select m.id, m.id as "recordId", m.contract_id as "contractId", 'publish' as part, m.publish_by as "on", m.code as own, m.title,
                m.published_on is not null as done, m.row_version as revision
         from modification m where m.programme_id = $1 and m.publish_by between $2::date and $3::date
         union all
         select m.id, m.id, m.contract_id, 'effective', m.effective_on, m.code, m.title, true, m.row_version
         from modification m where m.programme_id = $1 and m.state = 'APPROVED' and m.effective_on between $2::date and $3::date
         union all
         select e.id, p.obligation_id, p.contract_id, 'answer', e.answer_by, o.code, v.title, false, e.row_version
         from obligation_escalation e join obligation_period p on p.id = e.period_id join obligation o on o.id = p.obligation_id
         join obligation_version v on v.id = o.current_version_id
         where e.programme_id = $1 and e.state = 'OPEN' and e.answer_by between $2::date and $3::date
         union all
         select s.id, s.id, s.contract_id, 'step', s.due_on, '', s.title, s.state = 'DONE', s.row_version
         from transition_step s where s.programme_id = $1 and s.state <> 'NOT_NEEDED' and s.due_on between $2::date and $3::date
       ) days join contract c on c.id = days."contractId" order by "on", days.id limit $4`,
      [programmeId, from, to, limit],
    );
    const mine = actor.can('contract.write', { programmeId });
    return rows.map((row) => ({
      kind: 'CONTRACT',
      recordId: row.id,
      part: row.part,
      on: row.on,
      code: row.code.trim(),
      title: `${TITLES[row.part]}: ${row.title}`,
      url: URLS[row.part](row),
      municipalityId: null,
      mine,
      done: row.done,
      fixed: row.part === 'publish',
      confidential: false,
      revision: row.revision,
    }));
  }
}
