import { Injectable } from '@nestjs/common';
import { WorkGroup, WorkItem, WorkSources } from '@koersvast/platform';
import type { MyWorkResponse } from './http/my-work.response';

const PER_SOURCE = 50;
const ORDER: WorkGroup[] = ['OVERDUE', 'DUE', 'RED', 'SUSPECT', 'APPROVAL', 'TO_TREAT', 'TO_CONFIRM'];

/** What needs this person today: what every feature says, by group. Each total is the length of its whole list. */
@Injectable()
export class MyWorkQuery {
  constructor(private readonly sources: WorkSources) {}

  async of(programmeId: string): Promise<MyWorkResponse> {
    const items: WorkItem[] = [];
    const hidden = new Map<WorkGroup, number>();
    for (const source of this.sources.all()) {
      const found = await source.items(programmeId, PER_SOURCE);
      items.push(...found.items);
      const group = found.items[0]?.group;
      if (group) hidden.set(group, (hidden.get(group) ?? 0) + found.total - found.items.length);
    }
    const groups = ORDER.map((group) => {
      const own = items
        .filter((item) => item.group === group)
        .sort((one, other) => one.sinceAt.localeCompare(other.sinceAt));
      const shown = own.map((item) => ({ ...item, sinceOn: item.sinceOn ?? null }));
      return { group, total: own.length + (hidden.get(group) ?? 0), items: shown };
    });
    return { groups: groups.filter(({ total }) => total > 0) };
  }
}
