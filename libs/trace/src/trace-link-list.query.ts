import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { TraceLinkResponse } from './http/trace-link.response';
import { judgedIn, StationCard, Stations } from './stations';

type LinkRow = Omit<TraceLinkResponse, 'from' | 'to' | 'suspectSince' | 'canClear'> & {
  programmeId: string;
  fromKind: string;
  fromId: string;
  toKind: string;
  toId: string;
  suspectSince: Date | null;
  recordedAt: Date;
};

const SELECT = `
  select id, programme_id as "programmeId", type, from_kind as "fromKind", from_id as "fromId", to_kind as "toKind",
         to_id as "toId", state, suspect_since as "suspectSince", suspect_cause as "suspectCause",
         judged_reason as "judgedReason", row_version as "rowVersion", recorded_at as "recordedAt"
  from trace_link`;

/** Joints with the cards at both ends: the inbox of who must judge. */
@Injectable()
export class TraceLinkListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stations: Stations,
  ) {}

  async page(
    request: PageRequest & { state?: string; mine?: boolean },
    programmeId?: string,
  ): Promise<Page<TraceLinkResponse>> {
    const mine = request.mine ? await this.suspectOfMine(programmeId) : null;
    const { items, next } = await keysetPage<LinkRow>(
      this.unitOfWork,
      {
        sql: `${SELECT} where programme_id = any ($1) and ($2::text is null or state = $2) and ($3::uuid is null or programme_id = $3)
                and ($4::uuid[] is null or id = any ($4))`,
        parameters: [
          this.unitOfWork.actor.programmesWith('trace.read'),
          request.state ?? null,
          programmeId ?? null,
          mine,
        ],
        sorts: { recordedAt: { column: '"recordedAt"', type: 'timestamptz' } },
        defaultSort: '-recordedAt',
      },
      request,
    );
    return { items: await this.present(items), next };
  }

  async one(id: string): Promise<TraceLinkResponse> {
    const rows = await this.unitOfWork.query<LinkRow>(`${SELECT} where id = $1 and programme_id = any ($2)`, [
      id,
      this.unitOfWork.actor.programmesWith('trace.read'),
    ]);
    if (rows.length === 0) throw new DomainError('platform.not-found', { status: 404 });
    return (await this.present(rows))[0]!;
  }

  /** Suspect joints that arrive at records of this person. Doubt is rare, so all of it is looked at. */
  private async suspectOfMine(programmeId?: string): Promise<string[]> {
    const { actor } = this.unitOfWork;
    const rows = await this.unitOfWork.query<{ toKind: string; toIds: string[]; ids: string[] }>(
      `select to_kind as "toKind", array_agg(to_id order by id) as "toIds", array_agg(id order by id) as ids from trace_link
       where state = 'SUSPECT' and programme_id = any ($1) and ($2::uuid is null or programme_id = $2) group by to_kind`,
      [actor.programmesWith('trace.read'), programmeId ?? null],
    );
    const found: string[] = [];
    for (const { toKind, toIds, ids } of rows) {
      const mine = new Set(await this.stations.mine(toKind, [...new Set(toIds)], actor.userId));
      found.push(...ids.filter((_, index) => mine.has(toIds[index]!)));
    }
    return found;
  }

  private async present(rows: LinkRow[]): Promise<TraceLinkResponse[]> {
    const ends = rows.flatMap((row) => [
      { kind: row.fromKind, id: row.fromId },
      { kind: row.toKind, id: row.toId },
    ]);
    const cards = new Map<string, StationCard>();
    for (const kind of new Set(ends.map((end) => end.kind))) {
      const ids = [...new Set(ends.filter((end) => end.kind === kind).map((end) => end.id))];
      for (const card of (await this.stations.cards(kind, ids)).values()) cards.set(`${kind} ${card.id}`, card);
    }
    const end = (kind: string, id: string) => {
      const card = cards.get(`${kind} ${id}`);
      return { kind, id, code: card?.code ?? null, title: card?.title ?? null, url: card?.url ?? null };
    };
    return rows.map(({ programmeId, fromKind, fromId, toKind, toId, suspectSince, recordedAt: _, ...row }) => {
      const permission = this.stations.of(toKind)?.clearPermission;
      const from = end(fromKind, fromId);
      return {
        ...row,
        from,
        to: end(toKind, toId),
        suspectSince: suspectSince?.toISOString() ?? null,
        suspectCause: from.code === null ? null : row.suspectCause,
        canClear:
          row.state === 'SUSPECT' &&
          permission !== undefined &&
          this.unitOfWork.actor.can(permission, judgedIn(programmeId, cards.get(`${toKind} ${toId}`))),
      };
    });
  }
}
