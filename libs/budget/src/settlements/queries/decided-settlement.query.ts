import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';

/** A decided scenario, a provisional or a definitive statement, with its shares. */
export interface DecidedSettlement {
  basis: 'SCENARIO' | 'PROVISIONAL' | 'DEFINITIVE';
  municipalities: { municipalityId: string; amount: Money }[];
  partner: Money;
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
  select basis.basis, s.partner_cents as partner, h.municipality_id as "municipalityId", h.amount_cents as amount
  from basis join settlement_scenario s on s.id = basis.id
  join settlement_scenario_share h on h.settlement_scenario_id = s.id
  join municipality m on m.id = h.municipality_id
  order by m.sort`;

/** What was settled of a contract year, or decided how to settle it. */
@Injectable()
export class DecidedSettlementQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Null when nothing was decided. @param knownBefore ISO 8601, or 'infinity' */
  async of(contractId: string, year: number, knownBefore: string): Promise<DecidedSettlement | null> {
    type Row = { basis: DecidedSettlement['basis']; partner: string; municipalityId: string; amount: string };
    const rows = await this.unitOfWork.query<Row>(LATEST, [contractId, year, knownBefore]);
    const [first] = rows;
    if (!first) return null;
    return {
      basis: first.basis,
      municipalities: rows.map(({ municipalityId, amount }) => ({ municipalityId, amount: Money.fromCents(amount) })),
      partner: Money.fromCents(first.partner),
    };
  }
}
