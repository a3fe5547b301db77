import { Injectable } from '@nestjs/common';
import { UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';
import { DecisionFacts } from '@koersvast/programme';

interface OpenRow {
  id: string;
  code: string;
  sentence: string;
  workgroup: string;
  decision: string | null;
  since: Date;
  total: number;
}

/** Sentences that nobody has answered yet, and those whose decision was taken since, for who may answer them. */
@Injectable()
@WorkSource('contribution')
export class ContributionsToTreat implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly decisions: DecisionFacts,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    if (!this.unitOfWork.actor.can('contribution.treat', { programmeId })) return { items: [], total: 0 };
    const rows = await this.unitOfWork.query<OpenRow>(
      `select c.id, c.code, v.sentence, w.name as workgroup, d.code as decision, c.recorded_at as since,
              count(*) over ()::int as total
       from contribution c
       join contribution_version v on v.id = c.current_version_id
       join workgroup w on w.id = c.workgroup_id
       left join scope_decision d on d.id = c.decision_id
       where c.programme_id = $1 and (c.state = 'OPEN' or (c.state = 'TREATED' and c.decision_id = any ($3::uuid[])))
       order by c.recorded_at, c.id limit $2`,
      [programmeId, limit, await this.decisions.taken(programmeId)],
    );
    const items = rows.map((row): WorkItem => ({
      group: 'TO_TREAT',
      kind: 'contribution',
      recordId: row.id,
      code: row.code,
      title: row.sentence,
      reason: row.decision
        ? `Besluit ${row.decision} is genomen: behandel opnieuw`
        : `Zin van werkgroep ${row.workgroup}`,
      url: `/werkgroepinbreng/${row.id}`,
      sinceAt: row.since.toISOString(),
    }));
    return { items, total: rows[0]?.total ?? 0 };
  }
}
