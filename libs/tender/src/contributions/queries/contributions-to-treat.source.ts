import { Injectable } from '@nestjs/common';
import { UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';

interface OpenRow {
  id: string;
  code: string;
  sentence: string;
  workgroup: string;
  since: Date;
  total: string;
}

/** Sentences of workgroups that nobody has answered yet, for who may answer them. */
@Injectable()
@WorkSource('contribution')
export class ContributionsToTreat implements WorkSourcePort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    if (!this.unitOfWork.actor.can('contribution.treat', { programmeId })) return { items: [], total: 0 };
    const rows = await this.unitOfWork.query<OpenRow>(
      `select c.id, c.code, v.sentence, w.name as workgroup, c.recorded_at as since, count(*) over () as total
       from contribution c
       join contribution_version v on v.id = c.current_version_id
       join workgroup w on w.id = c.workgroup_id
       where c.programme_id = $1 and c.state = 'OPEN' order by c.recorded_at, c.id limit $2`,
      [programmeId, limit],
    );
    const items = rows.map((row): WorkItem => ({
      group: 'TO_TREAT',
      kind: 'contribution',
      recordId: row.id,
      code: row.code,
      title: row.sentence,
      reason: `Zin van werkgroep ${row.workgroup}`,
      url: `/werkgroepinbreng/${row.id}`,
      sinceAt: row.since.toISOString(),
    }));
    return { items, total: Number(rows[0]?.total ?? 0) };
  }
}
