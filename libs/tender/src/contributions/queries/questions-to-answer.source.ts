import { Injectable } from '@nestjs/common';
import { UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';

interface AskedRow {
  id: string;
  code: string;
  sentence: string;
  workgroup: string;
  since: Date;
  total: number;
}

/** Sentences that were forwarded to the actor and wait for an answer. */
@Injectable()
@WorkSource('contribution-answer')
export class QuestionsToAnswer implements WorkSourcePort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    const rows = await this.unitOfWork.query<AskedRow>(
      `select c.id, c.code, v.sentence, w.name as workgroup, c.treated_at as since, count(*) over ()::int as total
       from contribution c
       join contribution_version v on v.id = c.current_version_id
       join workgroup w on w.id = c.workgroup_id
       where c.programme_id = $1 and c.addressee_id = $2 and c.state = 'TREATED' and c.answer is null
       order by c.treated_at, c.id limit $3`,
      [programmeId, this.unitOfWork.actor.userId, limit],
    );
    const items = rows.map((row): WorkItem => ({
      group: 'TO_TREAT',
      kind: 'contribution',
      recordId: row.id,
      code: row.code,
      title: row.sentence,
      reason: `Vraag van werkgroep ${row.workgroup} aan u`,
      url: `/werkgroepinbreng/${row.id}`,
      sinceAt: row.since.toISOString(),
    }));
    return { items, total: rows[0]?.total ?? 0 };
  }
}
