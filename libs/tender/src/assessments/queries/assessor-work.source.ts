import { Injectable } from '@nestjs/common';
import { UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';

interface OpenRow {
  id: string;
  criterionId: string;
  assessmentId: string;
  code: string;
  title: string;
  state: 'APPOINTED' | 'DECLARED';
  since: Date;
  total: string;
}

/** What an assessor still has to do: sign the declaration, score and hand in. */
@Injectable()
@WorkSource('assessment')
export class AssessorWork implements WorkSourcePort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    const { actor } = this.unitOfWork;
    if (!actor.can('assessment.score', { programmeId })) return { items: [], total: 0 };
    const rows = await this.unitOfWork.query<OpenRow>(
      `select ac.id, c.id as "criterionId", c.assessment_id as "assessmentId", c.code, c.title, a.state, a.recorded_at as since, count(*) over () as total
       from assessor a join assessor_criterion ac on ac.assessor_id = a.id and ac.handed_in_at is null
       join assessment_criterion c on c.id = ac.criterion_id
       where a.programme_id = $1 and a.user_id = $2 and a.state in ('APPOINTED', 'DECLARED')
       order by a.recorded_at, c.position limit $3`,
      [programmeId, actor.userId, limit],
    );
    const items = rows.map((row): WorkItem => ({
      group: 'TO_TREAT',
      kind: 'assessment',
      recordId: row.id,
      code: row.code,
      title: row.title,
      reason: row.state === 'APPOINTED' ? 'Teken eerst de verklaring' : 'Uw scores zijn nog niet ingeleverd',
      url: row.state === 'APPOINTED' ? '/beoordeling' : `/beoordeling/${row.assessmentId}/scoren/${row.criterionId}`,
      sinceAt: row.since.toISOString(),
    }));
    return { items, total: Number(rows[0]?.total ?? 0) };
  }
}
