import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { STATIONS, ThreadKind, walksOn } from './stations';

export type MiniStation = 'FILLED' | 'GAP' | 'SUSPECT';

/**
 * As the thread itself, for many records at once: which stations are filled, and which are reached through doubt. The
 * joints are looked up per record (`offset 0` keeps that so): a join would read all joints for fifty records. Two
 * common tables and then `mini_thread (root, found)`, where `found` tells per kind whether it is suspect.
 */
const tables = (kind: string, roots: string) => `
  mini_up as (
    select root, ${kind} as kind, root as id, false as suspect from ${roots}
    union
    select mini_up.root, l.from_kind, l.from_id, l.state = 'SUSPECT' from mini_up
    cross join lateral (
      select from_kind, from_id, state from trace_link
      where to_kind = mini_up.kind and to_id = mini_up.id and state <> 'WITHDRAWN' and from_kind <> to_kind
        and ${walksOn('mini_up.kind', 'mini_up.id', 'mini_up.root')} offset 0
    ) l
  ), mini_down as (
    select root, kind, id, false as suspect from mini_up where kind = 'obligation' or (kind = ${kind} and id = root)
    union
    select mini_down.root, l.to_kind, l.to_id, l.state = 'SUSPECT' from mini_down
    cross join lateral (
      select to_kind, to_id, state from trace_link
      where from_kind = mini_down.kind and from_id = mini_down.id and state <> 'WITHDRAWN' and from_kind <> to_kind
        and ${walksOn('mini_down.kind', 'mini_down.id', 'mini_down.root')} offset 0
    ) l
  ), mini_thread as (
    select root, jsonb_object_agg(kind, suspect) as found
    from (
      select root, kind, bool_or(suspect) as suspect
      from (select root, kind, suspect from mini_up union all select root, kind, suspect from mini_down) station
      group by root, kind
    ) kinds
    group by root
  )`;

const MINI = `with recursive ${tables('$1::text', 'unnest($2::uuid[]) as root')} select root, found from mini_thread`;

/** What `mini_thread.found` holds: kind of record -> whether it is reached through doubt. */
export type FoundKinds = Partial<Record<ThreadKind, boolean>>;

/** The seven dots in the statement of a list itself: common tables for `keysetPage`, with the column and its join. */
export const miniThreadBeside = (kind: ThreadKind) => ({
  tables: tables(`'${kind}'::text`, '(select id as root from page) roots'),
  select: 'mini_thread.found as "threadKinds"',
  from: 'left join mini_thread on mini_thread.root = page.id',
});

/** The seven stations in order. */
export const miniStations = (found: FoundKinds | null): MiniStation[] =>
  STATIONS.map(({ kinds }): MiniStation => {
    const suspects = kinds.map((kind) => found?.[kind]).filter((one) => one !== undefined);
    return suspects.length === 0 ? 'GAP' : suspects.includes(true) ? 'SUSPECT' : 'FILLED';
  });

/** Seven dots per record, for records that are already in hand. */
@Injectable()
export class MiniThreadQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Per record id the seven stations in order. */
  async of(kind: ThreadKind, ids: string[]): Promise<Map<string, MiniStation[]>> {
    const rows = await this.unitOfWork.prepared<{ root: string; found: FoundKinds }>(MINI, [kind, ids]);
    const found = new Map(rows.map((row) => [row.root, row.found]));
    return new Map(ids.map((id) => [id, miniStations(found.get(id) ?? null)]));
  }
}
