import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { ANSWER_TEXT } from './answer-sql';

export interface CellAnswer {
  id: string;
  questionId: string;
  partyId: string;
  n: number;
  text: string;
  /** False once a later version came in. */
  current: boolean;
}

/** One version of one answer, by its id or by its place. */
@Injectable()
export class CellAnswerQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 422 at `/answerId`: not of this consultation, or taken back. */
  async demand(consultationId: string, answerId: string): Promise<CellAnswer> {
    const [answer] = await this.unitOfWork.query<CellAnswer & { text: string | null }>(
      `select a.id, a.question_id as "questionId", a.party_id as "partyId", a.n, ${ANSWER_TEXT} as text,
              not exists (select from consultation_answer later where later.party_id = a.party_id
                          and later.question_id = a.question_id and later.n > a.n) as current
       from consultation_answer a where a.consultation_id = $1 and a.id = $2`,
      [consultationId, answerId],
    );
    if (answer?.text) return answer;
    throw new DomainError('response-matrix.no-answer', {
      fields: [{ pointer: '/answerId', code: 'response-matrix.no-answer' }],
    });
  }
}
