import { Injectable } from '@nestjs/common';
import { UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';
import { OPEN_FACT } from './open-fact';

interface OpenRow {
  id: string;
  code: string;
  text: string;
  consultationId: string;
  consultation: string;
  since: Date;
  total: number;
}

/** Facts that not every party knows yet, for who must share them. */
@Injectable()
@WorkSource('disclosed-fact')
export class FactsToShare implements WorkSourcePort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    if (!this.unitOfWork.actor.can('disclosure.write', { programmeId })) return { items: [], total: 0 };
    const rows = await this.unitOfWork.query<OpenRow>(
      `select f.id, f.code, f.text, c.id as "consultationId", c.code as consultation, f.recorded_at as since,
              count(*) over ()::int as total
       from disclosed_fact f join consultation c on c.id = f.consultation_id
       where f.programme_id = $1 and c.state <> 'CLOSED' and ${OPEN_FACT} order by f.recorded_at, f.id limit $2`,
      [programmeId, limit],
    );
    const items = rows.map((row): WorkItem => ({
      group: 'TO_TREAT',
      kind: 'disclosed-fact',
      recordId: row.id,
      code: row.code,
      title: row.text,
      reason: `Nog niet met alle partijen van ${row.consultation} gedeeld`,
      url: `/consultaties/${row.consultationId}/gelijke-informatie/${row.id}`,
      sinceAt: row.since.toISOString(),
    }));
    return { items, total: rows[0]?.total ?? 0 };
  }
}
