import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { CutContributionsQuery, type CutContribution } from '../../contributions/queries/cut-contributions.query';
import type { QuoteResponse } from '../http/response-matrix.response';
import { SUPERSEDED } from './answer-sql';
import { PartyVeil, Veil } from './party-veil';

type Row = Omit<QuoteResponse, 'partyLabel' | 'contributions'>;

const SELECT = `
  select q.id, q.code, q.question_id as "questionId", question.number as "questionNumber", q.party_id as "partyId",
         q.answer_id as "answerId", a.n as "answerVersion", q.starts, q.ends, q.words, q.theme_id as "themeId",
         t.name as theme, q.state, ${SUPERSEDED} as suspect, q.row_version as "rowVersion"
  from consultation_quote q
  join consultation_question question on question.id = q.question_id
  join consultation_answer a on a.id = q.answer_id
  left join consultation_theme t on t.id = q.theme_id`;

export interface QuoteFilter extends PageRequest {
  themeId?: string;
  questionId?: string;
  anonymous?: boolean;
}

@Injectable()
export class QuoteQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly veil: PartyVeil,
    private readonly cut: CutContributionsQuery,
  ) {}

  async page(consultationId: string, filter: QuoteFilter): Promise<Page<QuoteResponse>> {
    const veil = await this.veil.over(consultationId, filter.anonymous ?? false);
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where q.consultation_id = $1 and q.state = 'ACTIVE' and ($2::uuid is null or q.theme_id = $2)
                and ($3::uuid is null or q.question_id = $3)
                and ($4::text is null or position(lower($4) in lower(q.code || ' ' || q.words)) > 0)`,
        parameters: [consultationId, filter.themeId ?? null, filter.questionId ?? null, filter.q?.trim() || null],
        sorts: { code: { column: 'code', type: 'text' } },
        defaultSort: 'code',
      },
      filter,
    );
    return { items: await this.present(items, veil), next };
  }

  /** @throws DomainError 404 */
  async one(consultationId: string, id: string): Promise<QuoteResponse> {
    const sql = `${SELECT} where q.consultation_id = $1 and q.id = $2`;
    const [row] = await this.unitOfWork.query<Row>(sql, [consultationId, id]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return (await this.present([row], await this.veil.over(consultationId, false)))[0]!;
  }

  /** Quotes of one cell, in the order of the text. */
  async ofCell(consultationId: string, questionId: string, partyId: string, veil: Veil): Promise<QuoteResponse[]> {
    const rows = await this.unitOfWork.query<Row>(
      `${SELECT} where q.consultation_id = $1 and q.question_id = $2 and q.party_id = $3 and q.state = 'ACTIVE'
       order by a.n desc, q.starts`,
      [consultationId, questionId, partyId],
    );
    return this.present(rows, veil);
  }

  private async present(rows: readonly Row[], veil: Veil): Promise<QuoteResponse[]> {
    const ids = rows.map(({ id }) => id);
    const cut = await this.cut.from('consultation-quote', ids);
    return rows.map((row) => present(row, cut.get(row.id) ?? [], veil));
  }
}

const present = (row: Row, contributions: CutContribution[], veil: Veil): QuoteResponse => ({
  ...row,
  contributions,
  words: veil.words(row.words),
  partyLabel: veil.label(row.partyId),
});
