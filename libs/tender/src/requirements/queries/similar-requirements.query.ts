import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { SimilarRequirementResponse } from '../http/similar-requirement.response';

export interface SimilarTo {
  tenderId: string;
  title: string;
  text: string;
  /** The requirement itself, when it is changed. */
  exceptId?: string;
}

const AT_MOST = 5;
/** Below these two texts have words in common as any two requirements have. */
const ALIKE_TITLE = 0.4;
const ALIKE_TEXT = 0.35;
/** A long text is compared by its beginning: what comes later is detail, and the person is typing. */
const COMPARED = 600;

/**
 * Requirements of the tender that say nearly the same: by trigrams of title and text, and first narrowed to those that
 * share a Dutch word stem, so that ten thousand need not be compared letter by letter. Advice only; it stops nobody.
 */
const SIMILAR = `
  with asked as (
    select lower($2) as title, lower(left($3, ${COMPARED})) as text,
           nullif(replace(plainto_tsquery('dutch', left($2 || ' ' || $3, ${COMPARED}))::text, '&', '|'), '')::tsquery as words
  ), near as materialized (
    select d.record_id, d.code, d.title, d.text
    from search_document d, asked
    where d.kind = 'requirement' and d.tender_id = $1 and d.words @@ asked.words
      and ($4::uuid is null or d.record_id <> $4)
    order by ts_rank(d.words, asked.words) desc limit 200
  ), judged as (
    select near.*, case when asked.title = '' then 0 else similarity(lower(near.title), asked.title) end as by_title,
           case when asked.text = '' then 0 else similarity(lower(left(near.text, ${COMPARED})), asked.text) end as by_text
    from near, asked
  )
  select j.record_id as id, j.code, j.title, round(greatest(by_title, by_text) * 100)::int as likeness
  from judged j join requirement r on r.id = j.record_id
  where r.state <> 'WITHDRAWN' and (by_title >= ${ALIKE_TITLE} or by_text >= ${ALIKE_TEXT})
  order by greatest(by_title, by_text) desc, j.code limit ${AT_MOST}`;

@Injectable()
export class SimilarRequirementsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The likest first, at most five; none when there is too little to compare. */
  async find({ tenderId, title, text, exceptId }: SimilarTo): Promise<SimilarRequirementResponse[]> {
    if (title.trim().length + text.trim().length < 5) return [];
    return this.unitOfWork.query<SimilarRequirementResponse>(SIMILAR, [
      tenderId,
      title.trim(),
      text.trim(),
      exceptId ?? null,
    ]);
  }
}
