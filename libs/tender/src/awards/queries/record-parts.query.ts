import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { STAGE_LABELS } from '../../offers/domain/check-order';
import { LETTER_LABELS } from '../exchange/award-letter';

const OFFER_STATES: Record<string, string> = {
  REGISTERED: 'niet getoetst',
  ADMITTED: 'toegelaten',
  SET_ASIDE: 'terzijde gelegd',
  REFUSED: 'geweigerd',
};
const ASSESSOR_STATES: Record<string, string> = {
  APPOINTED: 'benoemd, niet getekend',
  DECLARED: 'verklaring getekend',
  CONFLICTED: 'belang gemeld, uitgesloten',
  WITHDRAWN: 'van de beoordeling gehaald',
};
type Text = Record<string, string | number | null>;

/** The tables of the proces-verbaal, one query each. */
@Injectable()
export class RecordPartsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order of time. */
  async steps(tenderId: string, awardId: string): Promise<{ at: string; what: string; who: string }[]> {
    const rows = await this.unitOfWork.query<{ at: Date; what: string; who: string | null }>(
      `select at, what, u.name as who from (
         select requested_at as at, 'Opening gevraagd' as what, requested_by as user_id from offer_opening where tender_id = $1 and state = 'OPENED'
         union all select decided_at, 'Inschrijvingen geopend, samen met wie de opening vroeg', decided_by from offer_opening
           where tender_id = $1 and state = 'OPENED'
         union all select recorded_at, 'Inschrijving ' || code || ' geregistreerd', recorded_by from offer where tender_id = $1
         union all select state_at, 'Inschrijving ' || code || case state when 'ADMITTED' then ' toegelaten' else ' terzijde gelegd' end, state_by
           from offer where tender_id = $1 and state_at is not null
         union all select recorded_at, 'Beoordeling begonnen', recorded_by from assessment where tender_id = $1
         union all select declared_at, case state when 'CONFLICTED' then 'Belang gemeld' else 'Verklaring getekend' end, user_id
           from assessor where tender_id = $1 and declared_at is not null
         union all select ac.handed_in_at, 'Scores ingeleverd op ' || c.code, a.user_id from assessor_criterion ac
           join assessor a on a.id = ac.assessor_id join assessment_criterion c on c.id = ac.criterion_id
           where ac.tender_id = $1 and ac.handed_in_at is not null
         union all select recorded_at, 'Consensussessie van ' || to_char(held_on, 'DD-MM-YYYY') || ', aanwezig: ' || present, recorded_by
           from consensus_session where tender_id = $1
         union all select recorded_at, 'Loting: ' || note, recorded_by from assessment_draw where tender_id = $1
         union all select recorded_at, 'Gunningsadvies vastgelegd', recorded_by from award_advice where tender_id = $1
         union all select decided_at, 'Akkoord op gunning buiten de rangorde', decided_by from approval
           where kind = 'award-proposal' and tender_id = $1 and state = 'APPROVED'
         union all select recorded_at, 'Gunning vastgelegd', recorded_by from award where id = $2
       ) step left join user_account u on u.id = step.user_id order by at, what`,
      [tenderId, awardId],
    );
    return rows.map(({ at, what, who }) => ({ at: at.toISOString(), what, who: who ?? '' }));
  }

  async offers(tenderId: string): Promise<Text[]> {
    const rows = await this.unitOfWork.query<{ receivedAt: Date; state: string } & Text>(
      `select o.code, concat(c.bidder_name, ' (KvK ', c.bidder_kvk, ')', (select string_agg(', met ' || (p->>'name'), '')
                from jsonb_array_elements(c.partners) p)) as bidder, o.received_at as "receivedAt", o.state,
              coalesce(o.state_reason, '') as reason
       from offer o join offer_content c on c.offer_id = o.id where o.tender_id = $1 order by o.code`,
      [tenderId],
    );
    return rows.map(({ receivedAt, state, ...row }) => ({
      ...row,
      received: LocalDate.format(LocalDate.at(receivedAt)),
      state: OFFER_STATES[state]!,
    }));
  }

  async checks(tenderId: string): Promise<Text[]> {
    const rows = await this.unitOfWork.query<{ kind: keyof typeof STAGE_LABELS } & Text>(
      `select o.code, i.kind, count(*) filter (where k.verdict = 'MEETS')::int as meets,
              count(*) filter (where k.verdict = 'FAILS')::int as fails, count(*) filter (where k.verdict = 'UNCLEAR')::int as unclear,
              count(*)::int as total
       from offer o join assessment s on s.tender_id = o.tender_id
       join requirement_baseline_item i on i.baseline_id = s.baseline_id and i.kind in ('EXCLUSION', 'SUITABILITY', 'EXECUTION_TERM', 'REQUIREMENT')
       left join offer_check k on k.offer_id = o.id and k.requirement_id = i.requirement_id
       where o.tender_id = $1 and o.state <> 'REFUSED' group by o.code, i.kind
       order by o.code, array_position(array['EXCLUSION', 'SUITABILITY', 'EXECUTION_TERM', 'REQUIREMENT'], i.kind)`,
      [tenderId],
    );
    return rows.map(({ kind, ...row }) => ({ ...row, stage: STAGE_LABELS[kind] }));
  }

  clarifications(tenderId: string): Promise<Text[]> {
    return this.unitOfWork.query<Text>(
      `select o.code, r.code as requirement, k.question, k.asked_on as asked, k.due_on as due, k.answered_on as answered
       from offer_check k join offer o on o.id = k.offer_id join requirement r on r.id = k.requirement_id
       where k.tender_id = $1 and k.asked_on is not null order by o.code, k.asked_on, r.code`,
      [tenderId],
    );
  }

  async assessors(tenderId: string): Promise<Text[]> {
    const rows = await this.unitOfWork.query<{ state: string; declaredAt: Date | null } & Text>(
      `select u.name, a.state, a.declared_at as "declaredAt", coalesce(a.declaration_version, '') as version,
              coalesce((select string_agg(c.code, ', ' order by c.position) from assessor_criterion ac
                        join assessment_criterion c on c.id = ac.criterion_id where ac.assessor_id = a.id), '') as criteria
       from assessor a join user_account u on u.id = a.user_id where a.tender_id = $1 order by u.name`,
      [tenderId],
    );
    return rows.map(({ state, declaredAt, ...row }) => ({
      ...row,
      state: ASSESSOR_STATES[state]!,
      declared: declaredAt ? LocalDate.format(LocalDate.at(declaredAt)) : '',
    }));
  }

  async letters(awardId: string): Promise<Text[]> {
    const rows = await this.unitOfWork.query<{ kind: keyof typeof LETTER_LABELS } & Text>(
      `select o.code, l.kind, l.sent_on as sent,
              concat_ws(', ', case l.channel when 'MAIL' then 'per e-mail' when 'ELSEWHERE' then 'elders verzonden' end, u.name) as how,
              coalesce((select v.sha256 from file_version v where v.file_id = l.file_id order by v.n limit 1), l.document_hash, '') as hash
       from award_letter l join offer o on o.id = l.offer_id left join user_account u on u.id = l.sent_by where l.award_id = $1 order by o.code`,
      [awardId],
    );
    return rows.map(({ kind, ...row }) => ({ ...row, kind: LETTER_LABELS[kind] }));
  }
}
