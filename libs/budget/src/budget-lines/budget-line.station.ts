import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { StationCard, ThreadStation, ThreadStationPort } from '@koersvast/trace';

type CardRow = Omit<StationCard, 'detail' | 'url'> & { amount: string; n: number; year: number };

const CARDS = `
  select l.id, l.code, m.name || ' · ' || b.name as title, l.year, lv.id as "versionId", lv.n, lv.amount_cents as amount,
         l.programme_id as "programmeId"
  from budget_line l
  join budget_line_version lv on lv.id = l.current_version_id
  join municipality m on m.id = l.municipality_id
  join building_block b on b.id = l.building_block_id
  where l.id = any ($1) and l.programme_id = any ($2)`;

/** The station of the rode draad where an obligation meets the money. */
@Injectable()
@ThreadStation('budget-line')
export class BudgetLineStation implements ThreadStationPort {
  readonly clearPermission = 'budget.write';

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async cards(ids: string[]): Promise<StationCard[]> {
    const programmes = this.unitOfWork.actor.programmesWith('budget.read');
    const rows = await this.unitOfWork.query<CardRow>(CARDS, [ids, programmes]);
    return rows.map(({ amount, n, year, ...card }) => ({
      ...card,
      detail: `${Money.fromCents(amount).format()} in ${year} · versie ${n}`,
      url: `/budgetregels/${card.id}`,
    }));
  }
}
