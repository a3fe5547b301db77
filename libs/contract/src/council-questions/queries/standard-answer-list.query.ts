import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { StandardAnswerResponse } from '../http/council-question.response';

const SELECT = `
  select a.id, a.programme_id as "programmeId", a.title, a.text, a.question_id as "questionId", q.code as "questionCode",
         a.state, a.row_version as "rowVersion"
  from standard_answer a left join council_question q on q.id = a.question_id`;

/** Answers that serve more than once, by title. */
@Injectable()
export class StandardAnswerListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  page(request: PageRequest & { state?: string }): Promise<Page<StandardAnswerResponse>> {
    return keysetPage<StandardAnswerResponse>(
      this.unitOfWork,
      {
        sql: `${SELECT} where a.programme_id = any ($1) and ($2::uuid is null or a.programme_id = $2)
              and a.state = coalesce($3, 'ACTIVE')
              and ($4::text is null or strpos(lower(concat_ws(' ', a.title, a.text)), lower($4)) > 0)`,
        parameters: [
          ...[this.unitOfWork.actor.programmesWith('council-question.read'), request.programmeId ?? null],
          ...[request.state ?? null, request.q?.trim() || null],
        ],
        sorts: { title: { column: 'title', type: 'text' } },
        defaultSort: 'title',
      },
      request,
    );
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<StandardAnswerResponse> {
    const [row] = await this.unitOfWork.query<StandardAnswerResponse>(
      `${SELECT} where a.id = $1 and a.programme_id = any ($2)`,
      [id, this.unitOfWork.actor.programmesWith('council-question.read')],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row;
  }
}
