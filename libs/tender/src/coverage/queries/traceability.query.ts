import { Injectable } from '@nestjs/common';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { StationCard, Stations } from '@koersvast/trace';
import type { TraceabilityRowResponse, TraceCellResponse } from '../http/coverage.response';

export interface TraceabilityFilter extends PageRequest {
  tenderId: string;
  gap?: 'SOURCE' | 'CLARIFICATION' | 'OBLIGATION' | 'SUSPECT';
}

interface LinkEnd {
  kind: string;
  id: string;
  suspect: boolean;
}

type MatrixRow = Omit<TraceabilityRowResponse, 'sources' | 'clarifications' | 'obligations'> & {
  ends: LinkEnd[];
  conclusions: TraceCellResponse[];
};

/** Requirements with both ends of their joints, one statement for a page and for the whole. $1 the tender. */
const MATRIX = `
  select r.id, r.code, r.kind, r.state, v.title, b.name as "buildingBlock", e.ends, e.suspect, e.sources_found or t.found as sourced,
         e.clarified, e.obliged, t.conclusions,
         split_part(r.code, '-', 1) || lpad(r.number::text, 6, '0') as "sortCode"
  from requirement r
  join requirement_version v on v.id = r.current_version_id
  left join building_block b on b.id = v.building_block_id
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('kind', x.kind, 'id', x.id, 'suspect', x.suspect)), '[]') as ends,
           coalesce(bool_or(x.suspect), false) as suspect, coalesce(bool_or(x.kind = 'contribution'), false) as sources_found,
           coalesce(bool_or(x.kind = 'clarification'), false) as clarified,
           coalesce(bool_or(x.kind = 'obligation'), false) as obliged
    from (
      select l.from_kind as kind, l.from_id as id, l.state = 'SUSPECT' as suspect from trace_link l
      where l.to_kind = 'requirement' and l.to_id = r.id and l.state <> 'WITHDRAWN' and l.from_kind <> 'requirement'
      union all
      select l.to_kind, l.to_id, l.state = 'SUSPECT' from trace_link l
      where l.from_kind = 'requirement' and l.from_id = r.id and l.state <> 'WITHDRAWN' and l.to_kind <> 'requirement'
      union all
      select o.to_kind, o.to_id, o.state = 'SUSPECT' from trace_link a
      join trace_link o on o.from_kind = 'clarification' and o.from_id = a.to_id and o.to_kind = 'obligation' and o.state <> 'WITHDRAWN'
      where a.from_kind = 'requirement' and a.from_id = r.id and a.to_kind = 'clarification' and a.state <> 'WITHDRAWN'
    ) x
  ) e
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('kind', 'consultation-conclusion', 'id', c.id, 'code', c.code, 'title', left(c.text, 300),
             'url', '/consultaties/' || c.consultation_id || '/conclusies?conclusie=' || c.id, 'suspect', false) order by c.code), '[]') as conclusions,
           count(*) > 0 as found
    from conclusion_target t join consultation_conclusion c on c.id = t.conclusion_id and c.state = 'ACTIVE'
    where t.requirement_id = r.id
  ) t
  where r.tender_id = $1 and r.state <> 'WITHDRAWN'`;

/** Source x requirement x nota x obligation. */
@Injectable()
export class TraceabilityQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stations: Stations,
  ) {}

  async page(filter: TraceabilityFilter): Promise<Page<TraceabilityRowResponse>> {
    const { items, next } = await keysetPage<MatrixRow>(
      this.unitOfWork,
      {
        sql: `select * from (${MATRIX}) m
              where ($2::text is null or case $2 when 'SOURCE' then not sourced when 'CLARIFICATION' then not clarified
                     when 'OBLIGATION' then not obliged else suspect end)
                and ($3::text is null or position(lower($3) in lower(code || ' ' || title)) > 0)`,
        parameters: [filter.tenderId, filter.gap ?? null, filter.q?.trim() || null],
        sorts: { code: { column: '"sortCode"', type: 'text' } },
        defaultSort: 'code',
      },
      filter,
    );
    return { items: await this.present(items), next };
  }

  /** All rows, for the sheet. */
  async all(tenderId: string): Promise<TraceabilityRowResponse[]> {
    return this.present(await this.unitOfWork.query<MatrixRow>(`${MATRIX} order by "sortCode"`, [tenderId]));
  }

  /** Cards of the ends, per kind in one go; what this person may not see stands as "afgeschermd". */
  private async present(rows: MatrixRow[]): Promise<TraceabilityRowResponse[]> {
    const cards = new Map<string, StationCard>();
    const ends = rows.flatMap((row) => row.ends);
    for (const kind of new Set(ends.map((end) => end.kind))) {
      const ids = [...new Set(ends.filter((end) => end.kind === kind).map((end) => end.id))];
      for (const [id, card] of await this.stations.cards(kind, ids)) cards.set(`${kind} ${id}`, card);
    }
    const cell = ({ kind, id, suspect }: LinkEnd): TraceCellResponse => {
      const card = cards.get(`${kind} ${id}`);
      return { kind, id, code: card?.code ?? null, title: card?.title ?? null, url: card?.url ?? null, suspect };
    };
    return rows.map(({ id, code, kind, state, title, buildingBlock, ends: all, conclusions }) => {
      const of = (wanted: string) =>
        all
          .filter((end) => end.kind === wanted)
          .map(cell)
          .sort(byCode);
      const [clarifications, obligations] = [of('clarification'), of('obligation')];
      return {
        ...{ id, code, kind, state, title, buildingBlock, clarifications, obligations },
        sources: [...of('contribution'), ...conclusions],
      };
    });
  }
}

const byCode = (one: TraceCellResponse, other: TraceCellResponse): number =>
  (one.code ?? '').localeCompare(other.code ?? '', 'nl', { numeric: true });
