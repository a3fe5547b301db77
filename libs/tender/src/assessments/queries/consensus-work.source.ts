import { Injectable } from '@nestjs/common';
import { UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';

interface OpenRow {
  id: string;
  code: string;
  title: string;
  since: Date;
  total: string;
}

/** Criteria on which all assessors handed in, and no score was agreed yet for each offer: a session waits. */
@Injectable()
@WorkSource('consensus')
export class ConsensusWork implements WorkSourcePort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    if (!this.unitOfWork.actor.can('assessment.write', { programmeId })) return { items: [], total: 0 };
    const rows = await this.unitOfWork.query<OpenRow>(
      `select c.id, c.code, c.title, (select max(handed_in_at) from assessor_criterion ac where ac.criterion_id = c.id) as since,
              count(*) over () as total
       from assessment s join assessment_criterion c on c.assessment_id = s.id
       where s.programme_id = $1 and s.state = 'SCORING' and s.tender_id = any ((select app_open_offers())::uuid[])
         and c.id = any ((select app_revealed_criteria())::uuid[])
         and exists (select 1 from offer o where o.tender_id = s.tender_id and o.state = 'ADMITTED' and not exists (
           select 1 from assessment_consensus k where k.criterion_id = c.id and k.offer_id = o.id))
       order by since, c.position limit $2`,
      [programmeId, limit],
    );
    const items = rows.map((row): WorkItem => ({
      group: 'TO_TREAT',
      kind: 'consensus',
      recordId: row.id,
      code: row.code,
      title: row.title,
      reason: 'Alle beoordelaars leverden in. Houd de consensussessie',
      url: '/beoordeling?deel=consensus',
      sinceAt: row.since.toISOString(),
    }));
    return { items, total: Number(rows[0]?.total ?? 0) };
  }
}
