import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { StationCard, ThreadStation, ThreadStationPort } from '@koersvast/trace';
import { SUPERSEDED } from './answer-sql';

interface CardRow extends Omit<StationCard, 'detail' | 'url'> {
  consultationId: string;
  consultation: string;
  questionId: string;
  partyId: string;
  question: number;
  suspect: boolean;
}

/**
 * Station 1 of the rode draad: words of a party in the market consultation. Without the name of the party, since a
 * thread is printed and passed on; and only for who may read answers.
 */
@Injectable()
@ThreadStation('consultation-quote')
export class QuoteStation implements ThreadStationPort {
  readonly clearPermission = 'response-matrix.write';

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async cards(ids: string[]): Promise<StationCard[]> {
    const rows = await this.unitOfWork.query<CardRow>(
      `select q.id, q.code, q.words as title, q.answer_id as "versionId", q.programme_id as "programmeId",
              q.tender_id as "tenderId", q.consultation_id as "consultationId", c.code as consultation,
              q.question_id as "questionId", q.party_id as "partyId", question.number as question, ${SUPERSEDED} as suspect
       from consultation_quote q
       join consultation c on c.id = q.consultation_id
       join consultation_question question on question.id = q.question_id
       where q.id = any ($1)`,
      [ids],
    );
    return rows
      .filter(({ programmeId, tenderId }) =>
        this.unitOfWork.actor.can('response-matrix.read', { programmeId, tenderId }),
      )
      .map(({ consultation, consultationId, question, questionId, partyId, suspect, ...card }) => ({
        ...card,
        detail: `${consultation} · vraag ${question}${suspect ? ' · de partij antwoordde later anders' : ''}`,
        url: `/consultaties/${consultationId}/reactiematrix?cel=${questionId}.${partyId}`,
      }));
  }
}
