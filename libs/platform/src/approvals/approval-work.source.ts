import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import { WorkItem, WorkSource, WorkSourcePort } from '../work/work-source';
import { ApprovalSubjects } from './approval-subject';

interface WaitingRow {
  id: string;
  kind: string;
  title: string;
  requested_by: string;
  requested_at: Date;
  programme_id: string;
  tender_id: string | null;
}

/** Approvals that wait for this person: asked by somebody else, about something that he may approve. */
@Injectable()
@WorkSource('approvals')
export class ApprovalWorkSource implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subjects: ApprovalSubjects,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    const { actor } = this.unitOfWork;
    const rows = await this.unitOfWork.query<WaitingRow>(
      `select a.id, a.kind, a.title, u.name as requested_by, a.requested_at, a.programme_id, a.tender_id
       from approval a join user_account u on u.id = a.requested_by
       where a.programme_id = $1 and a.state = 'REQUESTED' and a.requested_by <> $2 order by a.requested_at`,
      [programmeId, actor.userId],
    );
    const mine = rows.filter((row) =>
      actor.can(this.subjects.of(row.kind).permission, { programmeId: row.programme_id, tenderId: row.tender_id }),
    );
    return { items: mine.slice(0, limit).map(asItem), total: mine.length };
  }
}

const asItem = (row: WaitingRow): WorkItem => ({
  group: 'APPROVAL',
  kind: 'approval',
  recordId: row.id,
  code: row.title.split(' ')[0]!,
  title: row.title,
  reason: `Gevraagd door ${row.requested_by}`,
  url: `/akkoorden/${row.id}`,
  sinceAt: row.requested_at.toISOString(),
});
