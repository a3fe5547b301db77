import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';
import { ContinuityQuery } from './continuity.query';

interface WatchedContract {
  id: string;
  code: string;
  contractor: string;
  startsOn: string;
  endsOn: string;
}

const COLOURS: Record<string, string> = { RED: 'Rood signaal', AMBER: 'Oranje signaal' };

/** For who watches: quarters whose figures stay away, and signals that nobody judged yet. */
@Injectable()
@WorkSource('continuity of the partner')
export class ContinuityWork implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly query: ContinuityQuery,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    const { actor } = this.unitOfWork;
    if (!actor.can('continuity.read', { programmeId })) return { items: [], total: 0 };
    const watched = await this.unitOfWork.query<WatchedContract>(
      `select c.id, c.code, c.contractor, c.starts_on as "startsOn", c.ends_on as "endsOn"
       from continuity_member m join contract c on c.id = m.contract_id
       where m.programme_id = $1 and m.user_id = $2 and m.watches and m.ended_at is null and c.state = 'ACTIVE'
       order by c.code`,
      [programmeId, actor.userId],
    );
    const items: WorkItem[] = [];
    for (const contract of watched) items.push(...(await this.of(contract)));
    items.sort((a, b) => (a.sinceAt < b.sinceAt ? -1 : 1));
    return { items: items.slice(0, limit), total: items.length };
  }

  private async of(contract: WatchedContract): Promise<WorkItem[]> {
    const { quarters } = await this.query.figures(contract);
    return quarters.flatMap(({ quarter, dueOn, late, toJudge, report }): WorkItem[] => {
      const item = {
        kind: 'continuity',
        recordId: contract.id,
        code: contract.code,
        title: `Financiële continuïteit ${quarter}`,
        url: `/continuiteit?contract=${contract.id}&kwartaal=${quarter}`,
      };
      if (late) {
        const reason = `Cijfers verwacht op ${LocalDate.format(dueOn)}`;
        return [{ ...item, group: 'OVERDUE', reason, sinceAt: `${dueOn}T00:00:00.000Z` }];
      }
      if (!toJudge || !report) return [];
      const reason = `${COLOURS[report.signal.overall!]}, nog niet beoordeeld`;
      return [{ ...item, group: 'TO_TREAT', reason, sinceAt: report.recordedAt }];
    });
  }
}
