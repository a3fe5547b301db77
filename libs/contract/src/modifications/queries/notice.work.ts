import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';

interface NoticeRow {
  id: string;
  code: string;
  title: string;
  publishBy: string;
  since: Date;
  total: number;
}

/** Approved changes under d or e that are not announced yet, for the contractmanager. */
@Injectable()
@WorkSource('notices of changed contracts')
export class NoticeWork implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    if (!this.unitOfWork.actor.can('modification.write', { programmeId })) return { items: [], total: 0 };
    const rows = await this.unitOfWork.query<NoticeRow>(
      `select id, code, title, publish_by as "publishBy", approved_at as since, count(*) over ()::int as total
       from modification where programme_id = $1 and publish_by is not null and published_on is null
       order by approved_at, id limit $2`,
      [programmeId, limit],
    );
    const today = this.clock.today();
    const items = rows.map(({ id, code, title, publishBy, since }): WorkItem => ({
      group: publishBy < today ? 'OVERDUE' : 'DUE',
      kind: 'modification',
      recordId: id,
      code,
      title,
      reason: `Aankondigen uiterlijk ${LocalDate.format(publishBy)}`,
      url: `/wijzigingen/${id}`,
      sinceAt: since.toISOString(),
    }));
    return { items, total: rows[0]?.total ?? 0 };
  }
}
