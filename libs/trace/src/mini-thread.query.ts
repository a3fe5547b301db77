import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { STATIONS, ThreadKind } from './stations';

export type MiniStation = 'FILLED' | 'GAP' | 'SUSPECT';

/**
 * As the thread itself, for many records at once: which stations are filled, and which are reached through doubt. The
 * joints are looked up per record (`offset 0` keeps that so): a join would read all joints for fifty records.
 */
const MINI = `
  with recursive up as (
    select root, $1::text as kind, root as id, false as suspect from unnest($2::uuid[]) as root
    union
    select up.root, l.from_kind, l.from_id, l.state = 'SUSPECT' from up
    cross join lateral (
      select from_kind, from_id, state from trace_link
      where to_kind = up.kind and to_id = up.id and state <> 'WITHDRAWN' and from_kind <> to_kind offset 0
    ) l
  ), down as (
    select root, kind, id, false as suspect from up where kind = 'obligation' or (kind = $1 and id = root)
    union
    select down.root, l.to_kind, l.to_id, l.state = 'SUSPECT' from down
    cross join lateral (
      select to_kind, to_id, state from trace_link
      where from_kind = down.kind and from_id = down.id and state <> 'WITHDRAWN' and from_kind <> to_kind offset 0
    ) l
  )
  select root, kind, bool_or(suspect) as suspect
  from (select root, kind, suspect from up union all select root, kind, suspect from down) station
  group by root, kind`;

/** Seven dots per row of a list: one statement for a whole page. */
@Injectable()
export class MiniThreadQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Per record id the seven stations in order. */
  async of(kind: ThreadKind, ids: string[]): Promise<Map<string, MiniStation[]>> {
    const rows = await this.unitOfWork.prepared<{ root: string; kind: string; suspect: boolean }>(MINI, [kind, ids]);
    const found = new Map(rows.map((row) => [`${row.root} ${row.kind}`, row.suspect]));
    return new Map(
      ids.map((id) => [
        id,
        STATIONS.map((station): MiniStation => {
          const suspects = station.kinds.map((at) => found.get(`${id} ${at}`)).filter((one) => one !== undefined);
          return suspects.length === 0 ? 'GAP' : suspects.includes(true) ? 'SUSPECT' : 'FILLED';
        }),
      ]),
    );
  }
}
