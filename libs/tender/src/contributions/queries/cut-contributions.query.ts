import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';

export interface CutContribution {
  id: string;
  code: string;
}

/** The way back from a source to the contributions that were cut from it, as far as the actor may see them. */
@Injectable()
export class CutContributionsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Per source, in the order of their codes; what others speak for since is left out. */
  async from(
    kind: 'consultation-quote' | 'consultation-talk',
    ids: readonly string[],
  ): Promise<Map<string, CutContribution[]>> {
    if (ids.length === 0) return new Map();
    const rows = await this.unitOfWork.query<{ source: string; cut: CutContribution[] }>(
      `select l.from_id as source, jsonb_agg(jsonb_build_object('id', c.id, 'code', c.code) order by c.code) as cut
       from trace_link l join contribution c on c.id = l.to_id and c.state in ('OPEN', 'TREATED')
       where l.type = 'CUT_FROM' and l.from_kind = $1 and l.from_id = any ($2) and l.state <> 'WITHDRAWN'
       group by l.from_id`,
      [kind, ids],
    );
    return new Map(rows.map(({ source, cut }) => [source, cut]));
  }
}
