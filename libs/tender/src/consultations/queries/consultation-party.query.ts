import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { ConsultationPartyResponse } from '../http/consultation-party.response';

export interface PartyFilter extends PageRequest {
  state?: string;
}

type PartyRow = Omit<ConsultationPartyResponse, 'invitedAt' | 'lastReceivedAt'> & {
  invitedAt: Date | null;
  lastReceivedAt: Date | null;
};

/** A party with how far its answers are; the answers that count are the highest versions that hold a value. */
const SELECT = `
  select p.id, p.consultation_id as "consultationId", p.name, p.kvk_number as "kvkNumber", p.contact_name as "contactName",
         p.contact_email as "contactEmail", p.consent_to_be_named as "consentToBeNamed", p.state, p.invited_at as "invitedAt",
         p.row_version as "rowVersion", last.received_at as "lastReceivedAt", coalesce(last.late, false) as late,
         coalesce(last.n, 0) as "responseCount", answered.all as "answeredCount",
         asked.required - answered.required as "requiredMissing", asked.all as "questionCount"
  from consultation_party p
  left join lateral (select r.n, r.received_at, r.late from consultation_response r
                     where r.party_id = p.id order by r.n desc limit 1) last on true
  cross join lateral (select count(*)::int as all, count(*) filter (where q.required)::int as required
                      from consultation_question q where q.consultation_id = p.consultation_id) asked
  cross join lateral (
    select count(*)::int as all, count(*) filter (where q.required)::int as required
    from (select distinct on (a.question_id) a.question_id,
                 num_nonnulls(a.value_text, a.value_number, a.value_date, a.value_choice) > 0 as filled
          from consultation_answer a where a.party_id = p.id order by a.question_id, a.n desc) a
    join consultation_question q on q.id = a.question_id where a.filled) answered`;

/** The parties of a consultation with how far each is. */
@Injectable()
export class ConsultationPartyQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 404 */
  async page(consultationId: string, filter: PartyFilter): Promise<Page<ConsultationPartyResponse>> {
    const found = await this.unitOfWork.query('select id from consultation where id = $1', [consultationId]);
    if (found.length === 0) throw new DomainError('platform.not-found', { status: 404 });
    const { items, next } = await keysetPage<PartyRow>(
      this.unitOfWork,
      {
        sql: `${SELECT} where p.consultation_id = $1 and ($2::text is null or p.state = $2)
                and ($3::text is null or position(lower($3) in lower(p.name || ' ' || p.kvk_number)) > 0)`,
        parameters: [consultationId, filter.state ?? null, filter.q?.trim() || null],
        sorts: { name: { column: 'name', type: 'text' }, kvkNumber: { column: '"kvkNumber"', type: 'text' } },
        defaultSort: 'name',
      },
      filter,
    );
    return { items: items.map(present), next };
  }

  /** @throws DomainError 404 also when it takes part in another consultation. */
  async one(consultationId: string, id: string): Promise<ConsultationPartyResponse> {
    const [row] = await this.unitOfWork.query<PartyRow>(`${SELECT} where p.id = $2 and p.consultation_id = $1`, [
      consultationId,
      id,
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return present(row);
  }
}

const present = (row: PartyRow): ConsultationPartyResponse => ({
  ...row,
  invitedAt: row.invitedAt?.toISOString() ?? null,
  lastReceivedAt: row.lastReceivedAt?.toISOString() ?? null,
});
