import { Injectable } from '@nestjs/common';
import { UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';
import { Stations, THREAD_KINDS } from './stations';

interface SuspectRow {
  id: string;
  to_kind: string;
  to_id: string;
  suspect_since: Date;
  suspect_cause: string;
}

/** Suspect joints that this person owns: each at the record downstream, where it can be judged. */
@Injectable()
@WorkSource('suspect joints')
export class SuspectWorkSource implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stations: Stations,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    const kinds = THREAD_KINDS.filter((kind) => {
      const permission = this.stations.of(kind)?.clearPermission;
      return permission && this.unitOfWork.actor.programmesWith(permission).includes(programmeId);
    });
    const rows = await this.unitOfWork.query<SuspectRow>(
      `select id, to_kind, to_id, suspect_since, suspect_cause from trace_link
       where programme_id = $1 and state = 'SUSPECT' and to_kind = any ($2) order by suspect_since, id`,
      [programmeId, kinds],
    );
    const mine = await this.judged(await this.mine(rows), programmeId);
    const items: WorkItem[] = [];
    for (const row of mine.slice(0, limit)) {
      const card = (await this.stations.cards(row.to_kind, [row.to_id])).get(row.to_id);
      if (!card) continue;
      items.push({
        group: 'SUSPECT',
        kind: row.to_kind,
        recordId: row.to_id,
        code: card.code,
        title: card.title,
        reason: `${row.suspect_cause} wijzigde`,
        url: card.url,
        sinceAt: row.suspect_since.toISOString(),
      });
    }
    return { items, total: mine.length };
  }

  /** Those that this person may judge: for the whole programme, or in the tender of the record. */
  private async judged(rows: SuspectRow[], programmeId: string): Promise<SuspectRow[]> {
    const kept: SuspectRow[] = [];
    for (const row of rows) {
      const { clearPermission } = this.stations.of(row.to_kind)!;
      const scope = await this.stations.scopeOf(row.to_kind, row.to_id, programmeId);
      if (this.unitOfWork.actor.can(clearPermission, scope)) kept.push(row);
    }
    return kept;
  }

  /** Those at records of this person, or of nobody. */
  private async mine(rows: SuspectRow[]): Promise<SuspectRow[]> {
    const { userId } = this.unitOfWork.actor;
    const kept = new Set<string>();
    for (const kind of new Set(rows.map((row) => row.to_kind))) {
      const ids = [...new Set(rows.filter((row) => row.to_kind === kind).map((row) => row.to_id))];
      for (const id of await this.stations.mine(kind, ids, userId)) kept.add(`${kind} ${id}`);
    }
    return rows.filter((row) => kept.has(`${row.to_kind} ${row.to_id}`));
  }
}
