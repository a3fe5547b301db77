import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { SearchIndex, UnitOfWork } from '@koersvast/platform';
import { ProposeObligations } from '../../obligations/commands/propose-obligations';
import { ProposalSourcesQuery } from '../../obligations/queries/proposal-sources.query';
import { ContractVersionStore } from '../data/contract-version.store';
import { ContractEntity } from '../data/contract.entity';
import { agreedRequirements } from '../domain/agreed-requirement';
import { assertTerm, contractCode, PaymentRoute } from '../domain/contract';
import { firstTerms } from '../domain/contract-terms';
import { AwardTerms } from '../queries/award-terms.query';

export interface NewContract {
  awardId: string;
  title: string;
  /** First and last day, 'yyyy-mm-dd'. */
  startsOn: string;
  endsOn: string;
  paymentRoute: PaymentRoute;
  /** Requirement ids of the wishes that the winning offer promised. */
  promisedWishIds?: string[];
}

/** Makes the contract of an award and proposes its obligations, in one transaction. */
@Injectable()
export class CreateContract {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly awards: AwardTerms,
    private readonly proposals: ProposeObligations,
    private readonly sources: ProposalSourcesQuery,
    private readonly versions: ContractVersionStore,
    private readonly search: SearchIndex,
  ) {}

  /**
   * Answers the id of the contract.
   * @throws DomainError 403, 404 no such award, 409 the award has a contract, 422 term or wish.
   */
  async execute({ promisedWishIds = [], ...head }: NewContract): Promise<string> {
    assertTerm(head.startsOn, head.endsOn);
    const award = await this.awards.of(head.awardId);
    const { programmeId } = award;
    this.unitOfWork.actor.demand('contract.write', { programmeId });
    const agreed = agreedRequirements(award.awarded, promisedWishIds);
    const code = await this.nextCode(programmeId);
    // Asked under the same lock as the code: two people at once get a sentence, not an error of the database.
    if (await this.awards.contractOf(head.awardId)) throw new DomainError('contract.award-taken', { status: 409 });
    const contract = await this.insert({ ...head, programmeId, code, contractor: award.contractorName });
    const { title, startsOn, endsOn, paymentRoute } = head;
    const contractor = { name: award.contractorName, kvk: award.contractorKvk };
    const terms = firstTerms({ title, startsOn, endsOn, paymentRoute }, contractor);
    const reason = `Gunning van ${award.tenderCode}, ${award.baselineName}`;
    const step = { replaced: [], added: [{ validFrom: startsOn, terms }] };
    await this.versions.write(contract, step, { source: 'AWARD', reason });
    this.unitOfWork.audit({
      action: 'contract.created',
      kind: 'contract',
      recordId: contract.id,
      programmeId,
      after: { code, ...head, contractor: contract.contractor, baseline: award.baselineName },
    });
    await this.proposals.execute(contract, await this.sources.of(award, agreed, contract.id));
    return contract.id;
  }

  private async insert(head: Partial<ContractEntity>): Promise<ContractEntity> {
    const recordedBy = this.unitOfWork.actor.userId;
    const contract = this.unitOfWork.repo(ContractEntity).create({ ...head, id: newId(), recordedBy });
    await this.unitOfWork.repo(ContractEntity).insert(contract);
    await this.search.put({
      kind: 'contract',
      recordId: contract.id,
      programmeId: contract.programmeId,
      code: contract.code,
      title: contract.title,
      text: contract.contractor,
      url: `/contracten/${contract.id}`,
    });
    return contract;
  }

  /** The row of the programme is the queue: contracts are never removed, so the next number is one more than the last. */
  private async nextCode(programmeId: string): Promise<string> {
    await this.unitOfWork.query('select id from programme where id = $1 for no key update', [programmeId]);
    const [row] = await this.unitOfWork.query<{ number: number }>(
      `select coalesce(max(substring(code from 5)::int), 0) + 1 as number from contract where programme_id = $1`,
      [programmeId],
    );
    return contractCode('CON', row!.number);
  }
}
