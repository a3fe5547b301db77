import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { GAPS, GapCode, GAP_CODES, gapOf } from '../domain/gaps';
import type { CoverageGapResponse, CoverageKindResponse } from '../http/coverage.response';
import { CONDITIONS, GROUND } from './gap-conditions';

export interface GapFilter extends PageRequest {
  tenderId: string;
  gap?: GapCode;
}

type GapRow = Omit<CoverageGapResponse, 'title' | 'advice' | 'record'> & {
  kind: string;
  recordId: string;
  code: string;
  name: string;
  detail: string;
  url: string;
};

/** Every gap of a tender, as one statement. */
const ALL = `
  with ${GROUND}, gap as (
    ${GAP_CODES.map((code, index) => `select '${code}' as gap, ${index + 1} as place, g.* from (${CONDITIONS[code]}) as g (kind, id, code, title, detail, url)`).join('\n union all\n')}
  )
  select md5(gap || id::text)::uuid as id, gap, kind, id as "recordId", code, left(title, 300) as name, detail, url,
         place || ' ' || split_part(code, '-', 1) || lpad(split_part(code, '-', 2), 6, '0') as "order"
  from gap`;

/** Coverage in both directions: what came to nothing, and what came from nothing. */
@Injectable()
export class CoverageQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page({ tenderId, gap, q, ...page }: GapFilter): Promise<Page<CoverageGapResponse>> {
    await this.demandTender(tenderId);
    const { items, next } = await keysetPage<GapRow>(
      this.unitOfWork,
      {
        sql: `select * from (${ALL}) g where ($2::text is null or gap = $2)
                and ($3::text is null or position(lower($3) in lower(code || ' ' || name)) > 0)`,
        parameters: [tenderId, gap ?? null, q?.trim() || null],
        sorts: { order: { column: '"order"', type: 'text' } },
        defaultSort: 'order',
      },
      page,
    );
    return { items: items.map(present), next };
  }

  /** All gaps, for the report. */
  async all(tenderId: string): Promise<CoverageGapResponse[]> {
    await this.demandTender(tenderId);
    return (await this.unitOfWork.query<GapRow>(`${ALL} order by "order"`, [tenderId])).map(present);
  }

  /** Each kind of gap with how many there are. */
  async kinds(tenderId: string): Promise<CoverageKindResponse[]> {
    await this.demandTender(tenderId);
    const rows = await this.unitOfWork.query<{ gap: string; count: number }>(
      `select gap, count(*)::int as count from (${ALL}) g group by gap`,
      [tenderId],
    );
    const counts = new Map(rows.map(({ gap, count }) => [gap, count]));
    return GAPS.map((gap) => ({ ...gap, count: counts.get(gap.code) ?? 0 }));
  }

  /** Contributions are of the programme: without this, who may not see the tender would learn which are unused in it. @throws DomainError 404 */
  private async demandTender(tenderId: string): Promise<void> {
    const rows = await this.unitOfWork.query('select 1 from tender where id = $1 and id = any (app_tenders())', [
      tenderId,
    ]);
    if (rows.length === 0) throw new DomainError('platform.not-found', { status: 404 });
  }
}

function present({ id, gap, kind, recordId, code, name, detail, url }: GapRow): CoverageGapResponse {
  const { title, advice } = gapOf(gap);
  return { id, gap, title, advice, record: { kind, id: recordId, code, title: name, detail, url } };
}
