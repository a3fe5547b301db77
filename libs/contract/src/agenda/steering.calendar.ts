import { Injectable } from '@nestjs/common';
import { CalendarEntry, CalendarRange, CalendarSource, CalendarSourcePort, UnitOfWork } from '@koersvast/platform';

type Kind = 'RISK' | 'DISPUTE' | 'COUNCIL_QUESTION' | 'QUARTERLY_REQUEST' | 'INDICATOR';

interface Row {
  kind: Kind;
  recordId: string;
  part: string;
  on: string;
  code: string;
  title: string;
  url: string;
  municipalityId: string | null;
  mine: boolean;
  done: boolean;
  fixed: boolean;
  revision: number;
}

const READS: Record<Kind, string> = {
  RISK: 'risk.read',
  DISPUTE: 'dispute.read',
  COUNCIL_QUESTION: 'council-question.read',
  QUARTERLY_REQUEST: 'quarterly-request.read',
  INDICATOR: 'indicator.read',
};

/** Per kind, of programme $1 from $2 up to and including $3; $4 is the person. */
const DATES: Record<Kind, string> = {
  RISK: `
    select r.id, 'review' as part, r.review_on as "on", r.code, 'Risico opnieuw beoordelen: ' || r.event as title,
           '/risicos/' || r.id as url, null::uuid as municipality, r.owner_id = $4 as mine, false as done, false as fixed, r.row_version
    from risk r where r.programme_id = $1 and r.state = 'OPEN' and r.review_on between $2::date and $3::date
    union all
    select r.id, 'measure-' || m.id, m.due_on, r.code, 'Maatregel: ' || m.title, '/risicos/' || r.id, null, m.owner_id = $4,
           m.state = 'DONE', false, m.row_version
    from risk_measure m join risk r on r.id = m.risk_id
    where m.programme_id = $1 and m.state <> 'WITHDRAWN' and m.due_on between $2::date and $3::date`,
  DISPUTE: `
    select d.id, 'answer-' || s.n, s.answer_by, d.code, 'Antwoord verwacht: ' || d.title, '/kwesties/' || d.id, null::uuid,
           d.owner_id = $4, s.ended_on is not null, false, s.row_version
    from dispute_step s join dispute d on d.id = s.dispute_id
    where s.programme_id = $1 and d.state = 'OPEN' and s.answer_by between $2::date and $3::date`,
  COUNCIL_QUESTION: `
    select q.id, '', q.answer_by, q.code, 'Raadsvraag beantwoorden: ' || q.title, '/raadsvragen/' || q.id, q.municipality_id,
           q.owner_id = $4, q.state = 'ANSWERED', true, q.row_version
    from council_question q where q.programme_id = $1 and q.state <> 'WITHDRAWN' and q.answer_by between $2::date and $3::date`,
  QUARTERLY_REQUEST: `
    select q.id, '', q.due_on, c.code, 'Kwartaaluitvraag ' || q.quarter || ' terug', '/uitvragen/' || q.id, null::uuid,
           coalesce(c.owner_id = $4, false), q.state in ('RECEIVED', 'ACCEPTED'), false, q.row_version
    from quarterly_request q join contract c on c.id = q.contract_id
    where q.programme_id = $1 and q.due_on between $2::date and $3::date`,
  INDICATOR: `
    select i.id, 'plan-' || p.code, p.due_on, i.code, 'Verbeterplan ' || p.code || ': ' || v.name, '/kpis/' || i.id, null::uuid,
           p.owner_id = $4, p.state = 'DONE', false, p.row_version
    from indicator_plan p join indicator i on i.id = p.indicator_id join indicator_version v on v.id = i.current_version_id
    where p.programme_id = $1 and p.state <> 'WITHDRAWN' and p.due_on between $2::date and $3::date`,
};

/** Dates by which the contract is steered: risks, disputes, questions of a council, quarterly requests, improvement plans. */
@Injectable()
@CalendarSource(['RISK', 'DISPUTE', 'COUNCIL_QUESTION', 'QUARTERLY_REQUEST', 'INDICATOR'])
export class SteeringCalendar implements CalendarSourcePort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async between(programmeId: string, { from, to, limit, mine }: CalendarRange): Promise<CalendarEntry[]> {
    const { actor } = this.unitOfWork;
    const kinds = (Object.keys(DATES) as Kind[]).filter((kind) => actor.can(READS[kind], { programmeId }));
    if (kinds.length === 0) return [];
    const dates = kinds.map((kind) => `select '${kind}' as kind, told.* from (${DATES[kind]}) told${AS}`);
    const rows = await this.unitOfWork.query<Row>(
      `select kind, id as "recordId", part, "on", code, title, url, municipality as "municipalityId", mine, done, fixed, revision
       from (${dates.join(' union all ')}) days ${mine ? 'where mine' : ''} order by "on", code, part limit $5`,
      [programmeId, from, to, actor.userId, limit],
    );
    return rows.map((row) => ({ ...row, confidential: false }));
  }
}

const AS = '(id, part, "on", code, title, url, municipality, mine, done, fixed, revision)';
