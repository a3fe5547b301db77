import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type {
  ThreadCardResponse,
  ThreadJointResponse,
  ThreadResponse,
  ThreadStationResponse,
} from './http/thread.response';
import { BESIDE_KINDS, isThreadKind, judgedIn, StationCard, Stations, STATIONS, walksOn } from './stations';

const CARDS_PER_STATION = 25;

/**
 * All that hangs on one thread: what the record came from, what came of it, and what hangs beside it on the same
 * obligations, so that a KPI also shows the budget line of its obligation. Links between two of a kind stand beside it.
 */
const MEMBERS = `
  with recursive up as (
    select $1::text as kind, $2::uuid as id
    union
    select l.from_kind, l.from_id from up
    join trace_link l on l.to_kind = up.kind and l.to_id = up.id and l.state <> 'WITHDRAWN' and l.from_kind <> l.to_kind
      and ${walksOn('up.kind', 'up.id', '$2')}
  ), down as (
    select kind, id from up where kind = 'obligation' or (kind = $1 and id = $2)
    union
    select l.to_kind, l.to_id from down
    join trace_link l on l.from_kind = down.kind and l.from_id = down.id and l.state <> 'WITHDRAWN'
      and l.from_kind <> l.to_kind and ${walksOn('down.kind', 'down.id', '$2')}
  ), member as (select kind, id from up union select kind, id from down)`;

interface JointRow {
  id: string;
  type: string;
  from_kind: string;
  from_id: string;
  to_kind: string;
  to_id: string;
  state: 'SOUND' | 'SUSPECT';
  suspect_since: Date | null;
  suspect_cause: string | null;
  programme_id: string;
  row_version: number;
}

type CardsByKind = Map<string, Map<string, StationCard>>;

/** The rode draad of one record: seven stations and the joints between them. */
@Injectable()
export class ThreadQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stations: Stations,
  ) {}

  /** @throws DomainError 404 when the kind is unknown or the record is not there for this actor. */
  async of(kind: string, id: string): Promise<ThreadResponse> {
    if (!isThreadKind(kind)) throw new DomainError('platform.not-found', { status: 404 });
    const own = await this.stations.cards(kind, [id]);
    if (!own.has(id)) throw new DomainError('platform.not-found', { status: 404 });
    const ids = await this.members(kind, id);
    const cards: CardsByKind = new Map();
    for (const [memberKind, memberIds] of ids) cards.set(memberKind, await this.stations.cards(memberKind, memberIds));
    return {
      record: { kind, id },
      stations: STATIONS.map(({ station, kinds }) => present(station, kinds, ids, cards, id)),
      beside: besideOf(cards, id),
      joints: await this.joints(kind, id, cards),
    };
  }

  private async members(kind: string, id: string): Promise<Map<string, string[]>> {
    const rows = await this.unitOfWork.query<{ kind: string; ids: string[] }>(
      `${MEMBERS} select kind, array_agg(id order by id) as ids from member group by kind`,
      [kind, id],
    );
    return new Map(rows.map((row) => [row.kind, row.ids]));
  }

  private async joints(kind: string, id: string, cards: CardsByKind): Promise<ThreadJointResponse[]> {
    const rows = await this.unitOfWork.query<JointRow>(
      `${MEMBERS}
       select l.id, l.type, l.from_kind, l.from_id, l.to_kind, l.to_id, l.state, l.suspect_since, l.suspect_cause,
              l.programme_id, l.row_version
       from trace_link l
       join member f on f.kind = l.from_kind and f.id = l.from_id
       join member t on t.kind = l.to_kind and t.id = l.to_id
       where l.state <> 'WITHDRAWN' and l.from_kind <> l.to_kind order by l.recorded_at, l.id`,
      [kind, id],
    );
    return rows.map((row) => this.joint(row, cards));
  }

  private joint(row: JointRow, cards: CardsByKind): ThreadJointResponse {
    const upstreamVisible = cards.get(row.from_kind)?.has(row.from_id) ?? false;
    const permission = this.stations.of(row.to_kind)?.clearPermission;
    return {
      id: row.id,
      type: row.type,
      from: { kind: row.from_kind, id: row.from_id },
      to: { kind: row.to_kind, id: row.to_id },
      state: row.state,
      suspectSince: row.suspect_since?.toISOString() ?? null,
      // The cause names a code upstream: only for who may see that record.
      suspectCause: upstreamVisible ? row.suspect_cause : null,
      canClear:
        row.state === 'SUSPECT' &&
        permission !== undefined &&
        this.unitOfWork.actor.can(permission, judgedIn(row.programme_id, cards.get(row.to_kind)?.get(row.to_id))),
      rowVersion: row.row_version,
    };
  }
}

/** What hangs on the thread beside its stations, by code. */
const besideOf = (cards: CardsByKind, here: string): ThreadCardResponse[] =>
  BESIDE_KINDS.flatMap((kind) => [...(cards.get(kind)?.values() ?? [])].map((card) => ({ ...card, kind })))
    .sort((one, other) => one.kind.localeCompare(other.kind) || one.code.localeCompare(other.code, 'nl'))
    .slice(0, CARDS_PER_STATION)
    .map(({ kind, id, code, title, detail, url }) => ({ kind, id, code, title, detail, url, here: id === here }));

function present(
  station: ThreadStationResponse['station'],
  kinds: readonly string[],
  ids: Map<string, string[]>,
  cards: CardsByKind,
  here: string,
): ThreadStationResponse {
  const total = kinds.reduce((sum, kind) => sum + (ids.get(kind)?.length ?? 0), 0);
  const visible = kinds
    .flatMap((kind) => [...(cards.get(kind)?.values() ?? [])].map((card) => ({ ...card, kind })))
    .sort(
      (one, other) => Number(other.id === here) - Number(one.id === here) || one.code.localeCompare(other.code, 'nl'),
    )
    .slice(0, CARDS_PER_STATION)
    .map(({ kind, id, code, title, detail, url }) => ({ kind, id, code, title, detail, url, here: id === here }));
  const state = visible.length > 0 ? 'FILLED' : total > 0 ? 'HIDDEN' : 'GAP';
  return { station, state, cards: visible, total };
}
