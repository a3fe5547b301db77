import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { StationCard, ThreadStation, ThreadStationPort } from '@koersvast/trace';
import { STATE_NAMES } from './exchange/settlement-tables';

type CardRow = Pick<StationCard, 'id' | 'code' | 'title' | 'programmeId'> & {
  year: number;
  state: keyof typeof STATE_NAMES;
  cents: string;
};

const CARDS = `
  select id, code, name as title, year, state, municipalities_cents as cents, programme_id as "programmeId"
  from settlement_scenario where id = any ($1) and programme_id = any ($2)`;

/** A settlement stands beside the thread of the budget lines of its year. */
@Injectable()
@ThreadStation('settlement-scenario')
export class SettlementScenarioStation implements ThreadStationPort {
  readonly clearPermission = 'settlement.write';

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async cards(ids: string[]): Promise<StationCard[]> {
    const programmes = this.unitOfWork.actor.programmesWith('budget.read');
    const rows = await this.unitOfWork.query<CardRow>(CARDS, [ids, programmes]);
    return rows.map(({ year, state, cents, ...card }) => ({
      ...{ ...card, versionId: null },
      detail: `Afrekening ${year} · gemeenten ${Money.fromCents(cents).format({ plus: true })} · ${STATE_NAMES[state].toLowerCase()}`,
      url: `/afrekening/scenarios/${card.id}`,
    }));
  }
}
