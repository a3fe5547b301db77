import { Injectable } from '@nestjs/common';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { ClarificationAnswerResponse } from '../http/clarification-note.response';

type Row = Omit<ClarificationAnswerResponse, 'publishedAt'> & { publishedAt: Date };

/** Published answers, also by the requirement that they are about or changed. */
@Injectable()
export class AnswerListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(
    programmeId: string,
    filter: PageRequest & { tenderId?: string; requirementId?: string },
  ): Promise<Page<ClarificationAnswerResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `select a.id, a.code, a.reference, a.question, a.answer, a.note_id as "noteId", n.number as "noteNumber",
                     n.published_at as "publishedAt", a.recorded_at as "recordedAt", r.code as "requirementCode",
                     coalesce((select jsonb_agg(jsonb_build_object('requirementId', c.requirement_id, 'code', cr.code,
                                 'toVersion', tv.n) order by cr.code)
                               from clarification_answer_change c
                               join requirement cr on cr.id = c.requirement_id
                               join requirement_version tv on tv.id = c.to_version_id
                               where c.answer_id = a.id), '[]') as changes
              from clarification_answer a
              join clarification_note n on n.id = a.note_id
              left join requirement r on r.id = a.requirement_id
              where a.programme_id = $1 and ($2::uuid is null or a.tender_id = $2)
                and ($3::uuid is null or a.requirement_id = $3 or exists (
                  select from clarification_answer_change c where c.answer_id = a.id and c.requirement_id = $3))
                and ($4::text is null or position(lower($4) in lower(a.code || ' ' || a.question || ' ' || a.answer)) > 0)`,
        parameters: [programmeId, filter.tenderId ?? null, filter.requirementId ?? null, filter.q?.trim() || null],
        sorts: { recordedAt: { column: '"recordedAt"', type: 'timestamptz' } },
        defaultSort: 'recordedAt',
      },
      filter,
    );
    return {
      items: items.map(({ recordedAt: _, publishedAt, ...row }: Row & { recordedAt?: Date }) => ({
        ...row,
        publishedAt: publishedAt.toISOString(),
      })),
      next,
    };
  }
}
