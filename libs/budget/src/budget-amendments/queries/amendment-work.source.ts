import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';

interface Row {
  id: string;
  code: string;
  title: string;
  municipality: string;
  authority: 'COLLEGE' | 'COUNCIL';
  offeredAt: Date;
  year: number;
  total: number;
}

const WORDS = { COLLEGE: 'het college', COUNCIL: 'de raad' };

/** Offered amendments whose decision has yet to be recorded; the last day is 31 December (Gemeentewet 192). */
@Injectable()
@WorkSource('budget amendments that wait for a decision')
export class AmendmentWorkSource implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    if (!this.unitOfWork.actor.can('budget-amendment.write', { programmeId })) return { items: [], total: 0 };
    const rows = await this.unitOfWork.query<Row>(
      `select w.id, w.code, w.title, y.name as municipality, w.authority, w.offered_at as "offeredAt", m.year,
              count(*) over ()::int as total
       from budget_amendment w join municipal_budget m on m.id = w.municipal_budget_id
       join municipality y on y.id = m.municipality_id
       where w.programme_id = $1 and w.state = 'OFFERED' order by w.offered_at, w.id limit $2`,
      [programmeId, limit],
    );
    const today = this.clock.today();
    const items = rows.map(({ id, code, title, municipality, authority, offeredAt, year }): WorkItem => {
      const last = LocalDate.of(year, 12, 31);
      return {
        ...{ group: today > last ? 'OVERDUE' : 'TO_CONFIRM', kind: 'budget-amendment', recordId: id, code },
        title: `${title} (${municipality})`,
        reason: `Leg het besluit van ${WORDS[authority]} vast; uiterlijk ${LocalDate.format(last)}`,
        url: `/begrotingswijzigingen/${id}`,
        sinceAt: offeredAt.toISOString(),
      };
    });
    return { items, total: rows[0]?.total ?? 0 };
  }
}
