import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { CellStance } from '../domain/stance';
import type { MatrixAnswerResponse, MatrixCellDetailResponse } from '../http/response-matrix.response';
import { ANSWER_TEXT } from './answer-sql';
import { PartyVeil } from './party-veil';
import { QuoteQuery } from './quote.query';

interface HeadRow {
  questionNumber: number;
  questionText: string;
  stance: CellStance | null;
  stanceVersion: number | null;
  rowVersion: number;
}

type AnswerRow = Omit<MatrixAnswerResponse, 'text' | 'receivedAt'> & { text: string | null; receivedAt: Date };

/** One cell opened: the whole answer in all its versions, the stance and the quotes. */
@Injectable()
export class MatrixCellQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly veil: PartyVeil,
    private readonly quotes: QuoteQuery,
  ) {}

  /** @throws DomainError 404 no such question or party in this consultation. */
  async one(
    consultationId: string,
    questionId: string,
    partyId: string,
    anonymous: boolean,
  ): Promise<MatrixCellDetailResponse> {
    const head = await this.head(consultationId, questionId, partyId);
    const veil = await this.veil.over(consultationId, anonymous);
    const versions = await this.versions(questionId, partyId);
    const answered = versions[0]?.text != null;
    const answers = versions.map((row) => ({
      ...row,
      text: veil.words(row.text ?? ''),
      late: !anonymous && row.late,
      receivedAt: row.receivedAt.toISOString(),
    }));
    return {
      ...head,
      questionId,
      partyId,
      partyLabel: veil.label(partyId),
      answers,
      stance: answered ? (head.stance ?? 'UNCODED') : 'NOT_ANSWERED',
      quotes: await this.quotes.ofCell(consultationId, questionId, partyId, veil),
      masked: answers.some(({ text }, index) => text !== (versions[index]!.text ?? '')),
    };
  }

  private async head(consultationId: string, questionId: string, partyId: string): Promise<HeadRow> {
    const [row] = await this.unitOfWork.query<HeadRow>(
      `select q.number as "questionNumber", q.text as "questionText", s.stance, a.n as "stanceVersion",
              coalesce(s.row_version, 0) as "rowVersion"
       from consultation_question q
       join consultation_party p on p.consultation_id = q.consultation_id and p.id = $3
       left join consultation_stance s on s.question_id = q.id and s.party_id = p.id
       left join consultation_answer a on a.id = s.answer_id
       where q.consultation_id = $1 and q.id = $2`,
      [consultationId, questionId, partyId],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row;
  }

  private versions(questionId: string, partyId: string): Promise<AnswerRow[]> {
    return this.unitOfWork.query<AnswerRow>(
      `select a.id, a.n, ${ANSWER_TEXT} as text, r.late, r.received_at as "receivedAt"
       from consultation_answer a join consultation_response r on r.id = a.response_id
       where a.question_id = $1 and a.party_id = $2 order by a.n desc`,
      [questionId, partyId],
    );
  }
}
