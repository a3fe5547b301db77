import { Injectable } from '@nestjs/common';
import { DomainError, Money } from '@koersvast/kernel';
import { ContractFact, ContractFacts } from '@koersvast/contract';
import { UnitOfWork } from '@koersvast/platform';
import { SchemeInForce, SettlementSchemeQuery } from './settlement-scheme.query';

/** What a settlement of a contract year starts from, as it stands now. */
export interface SettlementFrame {
  contract: ContractFact;
  year: number;
  versionId: string;
  versionNumber: number;
  /** First version: the base. */
  original: Money;
  agreed: Money;
  /** Key over the municipalities of the last split; null when there is none, or when its amounts were imported. */
  municipalityKeyId: string | null;
  scheme: SchemeInForce;
  /** What the partner's reserve held at the end of the year before; nil when nothing was settled yet. */
  reserveBefore: Money;
}

const BUDGET = `
  select v.id as "versionId", v.n as "versionNumber", v.agreed_cents as agreed, base.agreed_cents as original,
         (select s.municipality_key_id from budget_split s
          join agreed_budget_version sv on sv.id = s.agreed_budget_version_id
          where sv.agreed_budget_id = b.id order by sv.n desc, s.n desc limit 1) as "municipalityKeyId"
  from agreed_budget b
  join agreed_budget_version v on v.id = b.current_version_id
  join agreed_budget_version base on base.agreed_budget_id = b.id and base.n = 1
  where b.contract_id = $1 and b.year = $2`;

/** The last statement of an earlier year says what the reserve holds. */
const RESERVE = `
  select coalesce(s.reserve_after_cents, s.reserve_before_cents) as reserve
  from settlement t join settlement_scenario s on s.id = t.settlement_scenario_id
  where t.contract_id = $1 and t.year < $2 order by t.year desc, t.n desc limit 1`;

type BudgetRow = Pick<SettlementFrame, 'versionId' | 'versionNumber' | 'municipalityKeyId'> & {
  agreed: string;
  original: string;
};

@Injectable()
export class SettlementFrameQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractFacts,
    private readonly schemes: SettlementSchemeQuery,
  ) {}

  /** @throws DomainError 403/404 right or contract, 422 no budget or no rules for the year */
  async of(programmeId: string, contractId: string, year: number): Promise<SettlementFrame> {
    this.unitOfWork.actor.demand('budget.read', { programmeId });
    const contract = await this.contracts.one(contractId);
    if (contract.programmeId !== programmeId) throw new DomainError('platform.not-found', { status: 404 });
    const [budget] = await this.unitOfWork.query<BudgetRow>(BUDGET, [contractId, year]);
    if (!budget) throw new DomainError('settlement.no-budget', { params: { year } });
    const scheme = await this.schemes.inForce(contractId, year);
    if (!scheme) throw new DomainError('settlement.no-rules', { params: { year } });
    const [before] = await this.unitOfWork.query<{ reserve: string }>(RESERVE, [contractId, year]);
    return {
      ...budget,
      ...{ contract, year, scheme },
      original: Money.fromCents(budget.original),
      agreed: Money.fromCents(budget.agreed),
      reserveBefore: Money.fromCents(before?.reserve ?? 0),
    };
  }
}
