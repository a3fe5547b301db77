import { Injectable } from '@nestjs/common';
import { UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';
import { CARRIES } from './structural-carry.query';

interface Row {
  municipalBudgetId: string;
  code: string;
  title: string;
  municipality: string;
  year: number;
  effectiveOn: string;
  total: number;
}

/** Structural amendments about which nobody decided in a later year. */
@Injectable()
@WorkSource('structural amendments that have yet to work on')
export class StructuralCarryWork implements WorkSourcePort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    if (!this.unitOfWork.actor.can('budget-amendment.write', { programmeId })) return { items: [], total: 0 };
    const rows = await this.unitOfWork.query<Row>(
      `select o.*, count(*) over ()::int as total from (${CARRIES} and w.programme_id = $1 and c.id is null) o
       order by o."effectiveOn", o.code, o.year limit $2`,
      [programmeId, limit],
    );
    const items = rows.map(({ municipalBudgetId, code, title, municipality, year, effectiveOn }): WorkItem => ({
      ...{ group: 'TO_CONFIRM', kind: 'municipal-budget', recordId: municipalBudgetId, code },
      title: `${title} (${municipality})`,
      reason: `Structureel: neem haar over in ${year}, of leg vast waarom niet`,
      url: `/begroting/${municipalBudgetId}`,
      sinceAt: `${effectiveOn}T00:00:00.000Z`,
    }));
    return { items, total: rows[0]?.total ?? 0 };
  }
}
