import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import type { SearchHitResponse } from './http/search.response';

const AT_MOST = 20;

/**
 * What a person finds while typing: codes and titles by their beginning or a likeness, texts by Dutch words. Row-level
 * security leaves out what the actor may not see.
 */
const SEARCH = `
  with asked as (
    select websearch_to_tsquery('dutch', $1) as words, lower($1) as typed
  )
  select d.kind, d.record_id as "id", d.code, d.title, d.url
  from search_document d, asked
  where d.programme_id = any ($2)
    and (d.words @@ asked.words or (d.code || ' ' || d.title) ilike '%' || $3 || '%'
         or (d.code || ' ' || d.title) % $1)
  order by lower(d.code) = asked.typed desc, lower(d.code) like asked.typed || '%' desc,
           ts_rank(d.words, asked.words) + similarity(d.code || ' ' || d.title, $1) desc, d.code
  limit ${AT_MOST}`;

@Injectable()
export class SearchQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async find(q: string, programmeId: string): Promise<SearchHitResponse[]> {
    const text = q.trim();
    if (text.length < 2) return [];
    const pattern = text.replace(/[\\%_]/g, '\\$&');
    return this.unitOfWork.query<SearchHitResponse>(SEARCH, [text, [programmeId], pattern]);
  }
}
