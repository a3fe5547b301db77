import { Injectable } from '@nestjs/common';
import { UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';

interface ProposalRow {
  id: string;
  code: string;
  title: string;
  since: Date;
  total: number;
}

/** Proposals that wait for the contractmanager. */
@Injectable()
@WorkSource('proposed obligations')
export class ProposalWork implements WorkSourcePort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    if (!this.unitOfWork.actor.can('obligation.write', { programmeId })) return { items: [], total: 0 };
    const rows = await this.unitOfWork.query<ProposalRow>(
      `select o.id, o.code, v.title, o.recorded_at as since, count(*) over ()::int as total
       from obligation o join obligation_version v on v.id = o.current_version_id
       where o.programme_id = $1 and o.state = 'PROPOSED' order by o.recorded_at, o.id limit $2`,
      [programmeId, limit],
    );
    const items = rows.map(({ id, code, title, since }): WorkItem => ({
      group: 'TO_CONFIRM',
      kind: 'obligation',
      recordId: id,
      code,
      title,
      reason: 'Voorstel bevestigen of afwijzen',
      url: `/verplichtingen/${id}`,
      sinceAt: since.toISOString(),
    }));
    return { items, total: rows[0]?.total ?? 0 };
  }
}
