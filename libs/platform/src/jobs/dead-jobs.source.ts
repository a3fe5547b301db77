import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import { WorkItem, WorkSource, WorkSourcePort } from '../work/work-source';

interface DeadRow {
  id: string;
  title: string;
  reason: string;
  finishedAt: Date;
  total: number;
}

/** Jobs that fell out, for the beheerder: somebody has to try them again or mend the cause. */
@Injectable()
@WorkSource('jobs')
export class DeadJobsSource implements WorkSourcePort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    if (!this.unitOfWork.actor.can('job.manage', { programmeId })) return { items: [], total: 0 };
    const rows = await this.unitOfWork.query<DeadRow>(
      `select id, title, reason, finished_at as "finishedAt", count(*) over ()::int as total
       from job where programme_id = $1 and state = 'DEAD' order by finished_at limit $2`,
      [programmeId, limit],
    );
    return { items: rows.map(asItem), total: rows[0]?.total ?? 0 };
  }
}

const asItem = ({ id, title, reason, finishedAt }: DeadRow): WorkItem => ({
  group: 'TO_TREAT',
  kind: 'job',
  recordId: id,
  code: 'Uitgevallen',
  title,
  reason,
  url: '/werkrij?state=DEAD',
  sinceAt: finishedAt.toISOString(),
});
