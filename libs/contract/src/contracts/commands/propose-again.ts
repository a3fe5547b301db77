import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { ProposeObligations } from '../../obligations/commands/propose-obligations';
import { ProposalSourcesQuery } from '../../obligations/queries/proposal-sources.query';
import { ContractEntity } from '../data/contract.entity';
import { agreedRequirements } from '../domain/agreed-requirement';
import { AwardTerms } from '../queries/award-terms.query';

/** Proposes what an award brought since the contract was made: a promise that was recorded later, a sentence put off until now. */
@Injectable()
export class ProposeAgain {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly awards: AwardTerms,
    private readonly sources: ProposalSourcesQuery,
    private readonly proposals: ProposeObligations,
  ) {}

  /** Answers how many were added; again at once adds none. @throws DomainError 403, 404, 409 ended. */
  async execute(id: string): Promise<number> {
    const contract = await this.unitOfWork.repo(ContractEntity).findOneBy({ id });
    if (!contract) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('contract.write', { programmeId: contract.programmeId });
    if (contract.state === 'ENDED') throw new DomainError('contract.ended', { status: 409 });
    const award = await this.awards.of(contract.awardId);
    return this.proposals.execute(contract, await this.sources.of(award, agreedRequirements(award.awarded, []), id));
  }
}
