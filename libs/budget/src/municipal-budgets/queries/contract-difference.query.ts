import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { BudgetDifferenceListResponse, BudgetDifferenceResponse } from '../http/contract-difference.response';
import { ContractShare, ContractShareQuery } from './contract-share.query';
import { MunicipalBudgetFacts } from './municipal-budget-facts.query';
import { readStand } from './stand-of-question';

export interface DifferenceQuestion {
  programmeId: string;
  year: number;
  contractId?: string;
  asOf?: string;
  knownAt?: string;
}

/** One municipality: what the contract budget gives it against what it budgeted for that contract. */
export interface ContractDifference {
  share: ContractShare;
  municipalBudgetId: string | null;
  /** Null while no begroting was adopted: not known, never nil. */
  budgeted: Money | null;
  /** Agreed minus budgeted; above nil: the begroting is short. */
  difference: Money | null;
  /** What open amendments ask on these lines. */
  asked: Money;
}

const BUDGETS = `
  select m.id, m.municipality_id as "municipalityId", a.municipal_budget_id is not null as adopted
  from municipal_budget m left join municipal_budget_adoption a on a.municipal_budget_id = m.id
  where m.programme_id = $1 and m.year = $2`;

const ASKED = `
  select m.municipality_id as "municipalityId", l.contract_id as "contractId", sum(r.change_cents)::text as cents
  from budget_amendment w
  join budget_amendment_row r on r.budget_amendment_id = w.id
  join municipal_budget_line l on l.id = r.municipal_budget_line_id and l.contract_id is not null and l.side = 'COST'
  join municipal_budget m on m.id = w.municipal_budget_id
  where w.programme_id = $1 and m.year = $2
    and (w.state in ('PROPOSED', 'SUBMITTED', 'OFFERED') or (w.state = 'ADOPTED' and w.effective_on is null))
  group by 1, 2`;

const PROPOSALS = `
  select p.modification_id as "modificationId", p.modification_code as "modificationCode", p.contract_id as "contractId",
         p.reason, p.change_cents::text as change
  from agreed_budget_proposal p
  where p.programme_id = $1 and p.year = $2 and p.state = 'PROPOSED' and ($3::uuid is null or p.contract_id = $3)
  order by p.recorded_at, p.id`;

/** "Verschil contract - begroting" (domain C6): shown, never levelled; another index and another moment make it. */
@Injectable()
export class ContractDifferenceQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly shares: ContractShareQuery,
    private readonly facts: MunicipalBudgetFacts,
  ) {}

  async list(question: DifferenceQuestion): Promise<BudgetDifferenceListResponse> {
    const items = (await this.differences(question)).map(present);
    const { programmeId, year, contractId } = question;
    type Row = BudgetDifferenceListResponse['openProposals'][number];
    const rows = await this.unitOfWork.query<Row>(PROPOSALS, [programmeId, year, contractId ?? null]);
    const openProposals = rows.map((row) => ({ ...row, change: Money.fromCents(row.change).toString() }));
    return { items, openProposals, next: null };
  }

  /** Per contract and municipality with a share in the current split. */
  async differences({ programmeId, year, contractId, ...stand }: DifferenceQuestion): Promise<ContractDifference[]> {
    const { asOf, knownBefore } = readStand(stand, year);
    const shares = await this.shares.shares({ programmeId, year, asOf, knownBefore, contractId });
    const lines = await this.facts.lines({ programmeId, year, asOf, knownBefore });
    type Asked = { municipalityId: string; contractId: string; cents: string };
    const asked = await this.unitOfWork.query<Asked>(ASKED, [programmeId, year]);
    type Budget = { id: string; municipalityId: string; adopted: boolean };
    const budgets = await this.unitOfWork.query<Budget>(BUDGETS, [programmeId, year]);
    const of = (share: ContractShare) => (one: { municipalityId: string; contractId?: string | null }) =>
      one.municipalityId === share.municipalityId && one.contractId === share.contractId;
    return shares.map((share) => {
      const budget = budgets.find(({ municipalityId }) => municipalityId === share.municipalityId);
      const known = lines.some(({ municipalityId }) => municipalityId === share.municipalityId);
      const own = lines.filter((line) => line.side === 'COST' && of(share)(line));
      const budgeted = known ? Money.sum(own.map(({ current }) => current)) : null;
      return {
        share,
        municipalBudgetId: budget?.id ?? null,
        budgeted,
        difference: budgeted && share.amount.minus(budgeted),
        asked: Money.fromCents(asked.find(of(share))?.cents ?? 0),
      };
    });
  }
}

const present = ({ share, municipalBudgetId, ...row }: ContractDifference): BudgetDifferenceResponse => ({
  ...{ contractId: share.contractId, contractCode: share.contractCode, contractTitle: share.contractTitle },
  ...{ municipalityId: share.municipalityId, municipality: share.municipality, municipalBudgetId },
  ...{ versionNumber: share.versionNumber, decisionReference: share.decisionReference, splitBehind: share.behind },
  agreed: share.amount.toString(),
  budgeted: row.budgeted?.toString() ?? null,
  difference: row.difference?.toString() ?? null,
  asked: row.asked.toString(),
});
