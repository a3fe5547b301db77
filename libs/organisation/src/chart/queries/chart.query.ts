import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { ChartNodeResponse, ChartResponse } from '../http/chart.response';

type Row = Omit<ChartNodeResponse, 'fte' | 'filledFte'>;

const NODES = `
  with part as (
    select id, null::uuid as parent_id, name, '' as form, 'MUNICIPALITY' as kind, 1 as rank, sort
    from municipality where programme_id = $1
    union all
    select id, coalesce(parent_id, municipality_id), name, form, kind, case kind when 'JOINT_BODY' then 0 else 2 end, sort
    from organisation_unit where programme_id = $1 and state = 'ACTIVE')
  select p.id, p.parent_id as "parentId", p.name, p.form, p.kind,
         coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'title', f.title, 'fte', f.fte::text, 'filledFte', f.filled_fte::text)
                          order by f.fte desc, f.title)
                   from organisation_function f where coalesce(f.municipality_id, f.unit_id) = p.id and f.state = 'ACTIVE'), '[]') as functions
  from part p order by p.rank, p.sort, p.name`;

/** Everything of the organisation chart in one statement. */
@Injectable()
export class ChartQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(programmeId: string): Promise<ChartResponse> {
    const rows = await this.unitOfWork.query<Row>(NODES, [programmeId]);
    const nodes = rows.map((row) => ({ ...row, ...sizeOf(row.functions) }));
    return { nodes, ...sizeOf(nodes) };
  }
}

/** Hundredths as whole numbers: a sum of fte is exact. */
const sum = (texts: string[]): string => {
  const hundredths = texts.reduce((total, text) => total + Math.round(Number(text) * 100), 0);
  return (hundredths / 100).toFixed(2);
};

const sizeOf = (parts: readonly { fte: string; filledFte: string }[]) => ({
  fte: sum(parts.map(({ fte }) => fte)),
  filledFte: sum(parts.map(({ filledFte }) => filledFte)),
});
