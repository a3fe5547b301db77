import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { ContractCoverageResponse, UncoveredRequirementResponse } from '../http/contract.response';
import { ContractListQuery } from './contract-list.query';

interface CoverageRow extends UncoveredRequirementResponse {
  covered: boolean;
  waiting: boolean;
}

/** Per requirement what its proposals came to; one that was merged counts as what it went on in. */
const COVERAGE = `
  select o.requirement_id as "requirementId", o.requirement_code as code,
         bool_or(coalesce(t.state, o.state) = 'CONFIRMED') as covered, bool_or(coalesce(t.state, o.state) = 'PROPOSED') as waiting,
         (array_agg(v.title order by o.source_kind = 'REQUIREMENT' desc, o.code))[1] as title,
         (array_agg(o.id order by o.source_kind = 'REQUIREMENT' desc, o.code))[1] as "obligationId",
         (array_agg(o.code order by o.source_kind = 'REQUIREMENT' desc, o.code))[1] as "obligationCode",
         (array_agg(coalesce(o.rejection_reason, o.ended_reason, '') order by o.source_kind = 'REQUIREMENT' desc, o.code))[1] as reason,
         max(w.reason) as waiver
  from obligation o
  join obligation_version v on v.id = o.current_version_id
  left join obligation t on t.id = o.merged_into_id
  left join requirement_waiver w on w.contract_id = o.contract_id and w.requirement_id = o.requirement_id and w.withdrawn_at is null
  where o.contract_id = $1 and o.requirement_id is not null
  group by o.requirement_id, o.requirement_code order by o.requirement_code, o.requirement_id`;

/** Which awarded requirements have no binding obligation, and which go without on purpose. */
@Injectable()
export class ContractCoverageQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractListQuery,
  ) {}

  /** @throws DomainError 404 */
  async of(id: string): Promise<ContractCoverageResponse> {
    const { id: contractId } = await this.contracts.one(id);
    const rows = await this.unitOfWork.query<CoverageRow>(COVERAGE, [contractId]);
    const bare = rows.filter(({ covered, waiting }) => !covered && !waiting);
    return {
      contractId,
      requirementCount: rows.length,
      coveredCount: rows.filter(({ covered }) => covered).length,
      waitingCount: rows.filter(({ covered, waiting }) => waiting && !covered).length,
      uncovered: bare.filter(({ waiver }) => waiver === null).map(present),
      waived: bare.filter(({ waiver }) => waiver !== null).map(present),
    };
  }
}

const present = ({ covered: _, waiting: __, ...row }: CoverageRow): UncoveredRequirementResponse => row;
