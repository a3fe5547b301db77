import { Injectable } from '@nestjs/common';
import { UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';

interface ReturnedRow {
  id: string;
  code: string;
  title: string;
  reason: string;
  since: Date;
  municipalityId: string | null;
}

/** Reports that came back from freezing and wait for somebody who writes: the reason stands beside it. */
@Injectable()
@WorkSource('returned reports')
export class ReturnedReportWorkSource implements WorkSourcePort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    const rows = await this.unitOfWork.query<ReturnedRow>(
      `select r.id, r.code, r.title, u.reason, u.recorded_at as since, r.municipality_id as "municipalityId"
       from pc_report r
       join lateral (select id from pc_report_freeze where report_id = r.id order by n desc limit 1) f on true
       join pc_report_unfreeze u on u.freeze_id = f.id
       where r.programme_id = $1 and r.state = 'DRAFT' order by u.recorded_at, r.id`,
      [programmeId],
    );
    const { actor } = this.unitOfWork;
    const mine = rows.filter(({ municipalityId }) => actor.can('report.write', { programmeId, municipalityId }));
    return { items: mine.slice(0, limit).map(asItem), total: mine.length };
  }
}

const asItem = ({ id, code, title, reason, since }: ReturnedRow): WorkItem => ({
  group: 'TO_TREAT',
  kind: 'pc-report',
  recordId: id,
  code,
  title,
  reason: `Weer concept: ${reason}`,
  url: `/pc-rapporten/${id}`,
  sinceAt: since.toISOString(),
});
