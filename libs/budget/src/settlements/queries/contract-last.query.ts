import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { ContractFacts } from '@koersvast/contract';
import { ForecastFacts } from '../../forecasts/queries/forecast-facts.query';
import { SettlementBasis, SettlementFacts } from './settlement-facts.query';

/** Prognose last of one municipality under one contract. */
export interface ContractLast {
  contractId: string;
  municipalityId: string;
  agreed: Money;
  basis: SettlementBasis;
  /** Agreed + expected settlement (domain C6); null when nothing of a settlement can be known. */
  last: Money | null;
  /** At the low and the high forecast; null without a range. */
  low: Money | null;
  high: Money | null;
}

export interface LastQuestion {
  programmeId: string;
  year: number;
  /** 'yyyy-mm-dd' */
  asOf: string;
  /** ISO 8601, or 'infinity'. */
  knownBefore: string;
}

/** Prognose last of all contracts of a programme in a year, for what reckons with lasten and not with besteding. */
@Injectable()
export class ContractLastQuery {
  constructor(
    private readonly contracts: ContractFacts,
    private readonly forecasts: ForecastFacts,
    private readonly settlements: SettlementFacts,
  ) {}

  /** Of contracts with a divided budget in the year, those that the actor may read. */
  async of(question: LastQuestion): Promise<ContractLast[]> {
    const found: ContractLast[] = [];
    for (const { id: contractId } of await this.contracts.ofProgramme(question.programmeId)) {
      found.push(...(await this.ofContract({ ...question, contractId })));
    }
    return found;
  }

  private async ofContract(stand: LastQuestion & { contractId: string }): Promise<ContractLast[]> {
    const { contractId } = stand;
    const open = await this.forecasts.open(stand);
    const agreed = new Map<string, Money>();
    for (const row of open.rows) {
      agreed.set(row.municipalityId, (agreed.get(row.municipalityId) ?? Money.zero).plus(row.agreed));
    }
    if (agreed.size === 0) return [];
    const { basis, municipalities } = await this.settlements.expected(stand, open);
    return [...agreed].map(([municipalityId, sum]) => {
      const share = municipalities.find((one) => one.municipalityId === municipalityId);
      const last = basis === 'NONE' ? null : sum.plus(share?.amount ?? Money.zero);
      const [low, high] = [share?.low?.plus(sum) ?? null, share?.high?.plus(sum) ?? null];
      return { contractId, municipalityId, agreed: sum, basis, last, low, high };
    });
  }
}
