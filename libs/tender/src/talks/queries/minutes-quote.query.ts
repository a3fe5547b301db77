import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { ConsultationCircleQuery } from '../../disclosures/queries/consultation-circle.query';
import type { MinutesQuoteResponse } from '../http/talk.response';

/** Who confirmed, in words: all parties of the talk. */
export const TALK_PARTIES = `(select string_agg(p.name, ', ' order by p.name, p.id) from consultation_talk_party tp
  join consultation_party p on p.id = tp.party_id where tp.talk_id = q.talk_id)`;

/** What was quoted from confirmed minutes: of one talk, or of all talks of a consultation. */
@Injectable()
export class MinutesQuoteQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly circle: ConsultationCircleQuery,
  ) {}

  /** @throws DomainError 404 */
  async ofConsultation(consultationId: string): Promise<MinutesQuoteResponse[]> {
    await this.circle.place(consultationId);
    return this.rows('q.consultation_id = $1', consultationId);
  }

  ofTalk(talkId: string): Promise<MinutesQuoteResponse[]> {
    return this.rows('q.talk_id = $1', talkId);
  }

  private rows(where: string, id: string): Promise<MinutesQuoteResponse[]> {
    return this.unitOfWork.query<MinutesQuoteResponse>(
      `select q.id, q.code, q.words, q.starts, q.ends, q.talk_id as "talkId", t.code as "talkCode",
              coalesce(${TALK_PARTIES}, '') as parties, q.row_version as "rowVersion"
       from minutes_quote q join consultation_talk t on t.id = q.talk_id
       where ${where} and q.state = 'ACTIVE' order by q.code`,
      [id],
    );
  }
}
