import { Injectable } from '@nestjs/common';
import { UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';

/** For the administrator: the last recount found totals that are not the sum of their lines. */
@Injectable()
@WorkSource('book-differences')
export class BookDifferenceSource implements WorkSourcePort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async items(programmeId: string): Promise<{ items: WorkItem[]; total: number }> {
    if (!this.unitOfWork.actor.can('job.manage', { programmeId })) return { items: [], total: 0 };
    const [last] = await this.unitOfWork.query<{ id: string; count: number; at: Date }>(
      `select id, difference_count as count, recorded_at as at from book_recount
       where programme_id = $1 order by recorded_at desc, id desc limit 1`,
      [programmeId],
    );
    if (!last || last.count === 0) return { items: [], total: 0 };
    const item: WorkItem = {
      ...{ group: 'RED', kind: 'book-recount', recordId: last.id, code: 'Telling' },
      title: 'Totalen van de boeken kloppen niet',
      reason:
        last.count === 1
          ? '1 totaal is niet de som van zijn regels'
          : `${last.count} totalen zijn niet de som van hun regels`,
      url: '/auditlog',
      sinceAt: last.at.toISOString(),
    };
    return { items: [item], total: 1 };
  }
}
