import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { AwardFact, TenderFacts } from '@koersvast/tender';
import { AwardedRequirement, wishesOf } from '../domain/agreed-requirement';
import type { ContractPreviewResponse } from '../http/contract.response';

export interface Award extends AwardFact {
  awarded: AwardedRequirement[];
}

/** What an award brings into a contract. */
@Injectable()
export class AwardTerms {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: TenderFacts,
  ) {}

  /** @throws DomainError 404 when the award is not there for this actor. */
  async of(awardId: string): Promise<Award> {
    const award = await this.tenders.award(awardId);
    if (!award) throw new DomainError('platform.not-found', { status: 404 });
    return { ...award, awarded: await this.tenders.approvedRequirements(award.baselineId) };
  }

  /** The contract that was made from an award, or null. */
  async contractOf(awardId: string): Promise<string | null> {
    const [row] = await this.unitOfWork.query<{ id: string }>('select id from contract where award_id = $1', [awardId]);
    return row?.id ?? null;
  }

  /** @throws DomainError 403, 404 */
  async preview(awardId: string): Promise<ContractPreviewResponse> {
    const { programmeId, contractorName, baselineName, awarded } = await this.of(awardId);
    this.unitOfWork.actor.demand('contract.write', { programmeId });
    const count = (kind: AwardedRequirement['kind']) => awarded.filter((item) => item.kind === kind).length;
    return {
      awardId,
      contractor: contractorName,
      baselineName,
      contractId: await this.contractOf(awardId),
      requirementCount: count('REQUIREMENT'),
      executionTermCount: count('EXECUTION_TERM'),
      wishes: wishesOf(awarded).map(({ requirementId, code, title }) => ({ requirementId, code, title })),
    };
  }
}
