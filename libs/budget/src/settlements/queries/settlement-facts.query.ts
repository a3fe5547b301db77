import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';

/** What the settlement of a contract year is, as far as it was known. */
export interface ExpectedSettlement {
  /** A decided scenario, a provisional or a definitive statement; NONE: nothing decided, so nothing known. */
  basis: 'NONE' | 'SCENARIO' | 'PROVISIONAL' | 'DEFINITIVE';
  /** Above nil the municipality pays on top of the agreed budget. Empty when nothing is known. */
  municipalities: { municipalityId: string; amount: Money }[];
  /** Above nil borne by the partner. */
  partner: Money;
}

export interface SettlementQuestion {
  contractId: string;
  year: number;
  /** Only what was recorded before this moment, ISO 8601; 'infinity' for all. */
  knownBefore: string;
}

const LATEST = `
  with stated as (
    select settlement_scenario_id as id, kind as basis from settlement
    where contract_id = $1 and year = $2 and recorded_at < $3 order by n desc limit 1
  ), decided as (
    select id, 'SCENARIO' as basis from settlement_scenario
    where contract_id = $1 and year = $2 and decided_at < $3 and recorded_at < $3
      and not exists (select 1 from stated) order by decided_at desc, id desc limit 1
  ), basis as (select * from stated union all select * from decided)
  select s.programme_id as "programmeId", basis.basis, s.partner_cents as partner, h.municipality_id as "municipalityId", h.amount_cents as amount
  from basis join settlement_scenario s on s.id = basis.id
  join settlement_scenario_share h on h.settlement_scenario_id = s.id
  join municipality m on m.id = h.municipality_id
  order by m.sort`;

/** The settlement of a contract year, for what reckons with it: prognose last = agreed + expected settlement (domain C6). */
@Injectable()
export class SettlementFacts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of programmes in which the actor may read the budget; else as if nothing is known. */
  async expected({ contractId, year, knownBefore }: SettlementQuestion): Promise<ExpectedSettlement> {
    type Row = { programmeId: string; basis: ExpectedSettlement['basis']; partner: string } & Record<
      'municipalityId' | 'amount',
      string
    >;
    const rows = await this.unitOfWork.query<Row>(LATEST, [contractId, year, knownBefore]);
    const [first] = rows;
    const { actor } = this.unitOfWork;
    if (!first || !actor.can('budget.read', { programmeId: first.programmeId }))
      return { basis: 'NONE', municipalities: [], partner: Money.zero };
    return {
      basis: first.basis,
      municipalities: rows.map(({ municipalityId, amount }) => ({ municipalityId, amount: Money.fromCents(amount) })),
      partner: Money.fromCents(first.partner),
    };
  }
}
