import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { ContractCoverageResponse, UncoveredRequirementResponse } from '../http/contract.response';
import { ContractListQuery } from './contract-list.query';

interface CoverageRow {
  total: number;
  covered: number;
  waiting: number;
}

/** Which awarded requirements have no binding obligation: every one got a proposal, so the rejected ones are bare. */
@Injectable()
export class ContractCoverageQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractListQuery,
  ) {}

  /** @throws DomainError 404 */
  async of(id: string): Promise<ContractCoverageResponse> {
    const { id: contractId } = await this.contracts.one(id);
    const [row] = await this.unitOfWork.query<CoverageRow>(
      `select count(*)::int as total, count(*) filter (where state = 'CONFIRMED')::int as covered,
              count(*) filter (where state = 'PROPOSED')::int as waiting
       from obligation where contract_id = $1 and requirement_id is not null`,
      [contractId],
    );
    const uncovered = await this.unitOfWork.query<UncoveredRequirementResponse>(
      `select o.requirement_id as "requirementId", o.requirement_code as code, v.title, o.id as "obligationId",
              o.code as "obligationCode", o.rejection_reason as reason
       from obligation o join obligation_version v on v.id = o.current_version_id
       where o.contract_id = $1 and o.state = 'REJECTED' and o.requirement_id is not null order by o.requirement_code, o.id`,
      [contractId],
    );
    const { total, covered, waiting } = row!;
    return { contractId, requirementCount: total, coveredCount: covered, waitingCount: waiting, uncovered };
  }
}
