import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { takesParties, type ConsultationState } from '../../consultations/domain/consultation-states';
import { ConsultationCircleQuery, ConsultationPlace } from '../../disclosures/queries/consultation-circle.query';
import { SUPERSEDED } from '../../response-matrix/queries/answer-sql';
import { TALK_PARTIES } from '../../talks/queries/minutes-quote.query';
import { PartyVeil, Veil } from '../../response-matrix/queries/party-veil';
import type { ConclusionResponse } from '../http/conclusion.response';

type Row = Omit<ConclusionResponse, 'suspect' | 'mayChange'>;

const SELECT = `
  select c.id, c.consultation_id as "consultationId", c.code, c.text, c.usage, c.follow_up as "followUp", c.state,
         c.withdraw_reason as "withdrawReason", c.row_version as "rowVersion",
         coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'code', q.code, 'words', q.words,
                     'questionId', q.question_id, 'questionNumber', question.number, 'partyId', q.party_id,
                     'partyLabel', '', 'suspect', ${SUPERSEDED}) order by q.code)
                   from conclusion_quote cq join consultation_quote q on q.id = cq.quote_id
                   join consultation_question question on question.id = q.question_id
                   where cq.conclusion_id = c.id), '[]') as quotes,
         coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'code', q.code, 'words', q.words, 'talkId', q.talk_id,
                     'talkCode', t.code, 'parties', coalesce(${TALK_PARTIES}, '')) order by q.code)
                   from conclusion_minutes_quote cq join minutes_quote q on q.id = cq.quote_id
                   join consultation_talk t on t.id = q.talk_id where cq.conclusion_id = c.id), '[]') as "minutesQuotes",
         coalesce((select jsonb_agg(target order by target->>'code') from (
                     select jsonb_build_object('kind', 'requirement', 'id', r.id, 'code', r.code, 'title', v.title) as target
                     from conclusion_target ct join requirement r on r.id = ct.requirement_id
                     join requirement_version v on v.id = r.current_version_id where ct.conclusion_id = c.id
                     union all
                     select jsonb_build_object('kind', 'contribution', 'id', i.id, 'code', i.code, 'title', v.sentence)
                     from conclusion_target ct join contribution i on i.id = ct.contribution_id
                     join contribution_version v on v.id = i.current_version_id where ct.conclusion_id = c.id) targets),
                  '[]') as targets
  from consultation_conclusion c`;

@Injectable()
export class ConclusionQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly circle: ConsultationCircleQuery,
    private readonly veil: PartyVeil,
  ) {}

  /** @throws DomainError 404 */
  async page(consultationId: string, filter: PageRequest & { anonymous?: boolean }): Promise<Page<ConclusionResponse>> {
    const place = await this.circle.place(consultationId);
    const veil = await this.veil.over(consultationId, filter.anonymous ?? false);
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where c.consultation_id = $1
                and ($2::text is null or position(lower($2) in lower(c.code || ' ' || c.text)) > 0)`,
        parameters: [consultationId, filter.q?.trim() || null],
        sorts: { code: { column: 'code', type: 'text' } },
        defaultSort: 'code',
      },
      filter,
    );
    return { items: items.map((row) => this.present(row, place, veil)), next };
  }

  /** @throws DomainError 404 */
  async one(consultationId: string, id: string): Promise<ConclusionResponse> {
    const place = await this.circle.place(consultationId);
    const sql = `${SELECT} where c.consultation_id = $1 and c.id = $2`;
    const [row] = await this.unitOfWork.query<Row>(sql, [consultationId, id]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return this.present(row, place, await this.veil.over(consultationId, false));
  }

  private present(row: Row, place: ConsultationPlace, veil: Veil): ConclusionResponse {
    const quotes = row.quotes.map((quote) => ({
      ...quote,
      words: veil.words(quote.words),
      partyLabel: veil.label(quote.partyId),
    }));
    const open = row.state === 'ACTIVE' && takesParties(place.state as ConsultationState);
    return {
      ...row,
      text: veil.words(row.text),
      quotes,
      minutesQuotes: row.minutesQuotes.map((one) => ({
        ...one,
        words: veil.words(one.words),
        parties: veil.words(one.parties),
      })),
      suspect: row.state === 'ACTIVE' && quotes.some(({ suspect }) => suspect),
      mayChange: open && this.unitOfWork.actor.can('conclusion.write', place),
    };
  }
}
