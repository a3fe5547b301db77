import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';

/** What the current split of the contract budget gives one municipality in a year. */
export interface ContractShare {
  contractId: string;
  contractCode: string;
  contractTitle: string;
  municipalityId: string;
  municipality: string;
  agreedBudgetVersionId: string;
  versionNumber: number;
  decisionReference: string;
  /** The split follows an earlier version than the one that holds. */
  behind: boolean;
  amount: Money;
}

export interface ShareQuestion {
  programmeId: string;
  year: number;
  /** 'yyyy-mm-dd' */
  asOf: string;
  /** ISO 8601 or 'infinity' */
  knownBefore: string;
  contractId?: string | null;
}

const SHARES = `
  with split as (
    select distinct on (b.id) s.id, b.contract_id, v.id as version_id, v.n, v.decision_reference,
           (select max(w.n) from agreed_budget_version w
            where w.agreed_budget_id = b.id and w.valid_from <= $3 and w.recorded_at < $4) as last_n
    from agreed_budget b
    join agreed_budget_version v on v.agreed_budget_id = b.id and v.valid_from <= $3 and v.recorded_at < $4
    join budget_split s on s.agreed_budget_version_id = v.id and s.recorded_at < $4
    where b.programme_id = $1 and b.year = $2 and ($5::uuid is null or b.contract_id = $5)
    order by b.id, v.n desc, s.n desc
  )
  select c.id as "contractId", c.code as "contractCode", c.title as "contractTitle", m.id as "municipalityId",
         m.name as municipality, split.version_id as "agreedBudgetVersionId", split.n as "versionNumber",
         split.decision_reference as "decisionReference", split.n < split.last_n as behind, sum(lv.amount_cents)::text as amount
  from split
  join budget_line_version lv on lv.budget_split_id = split.id
  join budget_line l on l.id = lv.budget_line_id
  join municipality m on m.id = l.municipality_id
  join contract c on c.id = split.contract_id
  group by c.id, m.id, split.version_id, split.n, split.decision_reference, split.last_n
  order by c.code, m.sort`;

/** The shares of the municipalities in the contract budgets of a year, at a stand. */
@Injectable()
export class ContractShareQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async shares({ programmeId, year, asOf, knownBefore, contractId }: ShareQuestion): Promise<ContractShare[]> {
    const rows = await this.unitOfWork.query<Omit<ContractShare, 'amount'> & { amount: string }>(SHARES, [
      programmeId,
      year,
      asOf,
      knownBefore,
      contractId ?? null,
    ]);
    return rows.map((row) => ({ ...row, amount: Money.fromCents(row.amount) }));
  }
}
