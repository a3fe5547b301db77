import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { LockContract } from '../../contracts/commands/lock-contract';
import { contractCode } from '../../contracts/domain/contract';
import { ObligationStore } from '../data/obligation.store';
import { ObligationContent, plainContent, revised } from '../domain/obligation';
import { DueCycle } from './due-cycle';

/** Adds what no requirement asked: what the municipalities owe, or an agreement with the joint body. It starts as a proposal. */
@Injectable()
export class AddObligation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ObligationStore,
    private readonly cycle: DueCycle,
    private readonly contracts: LockContract,
  ) {}

  /** Answers the id. @throws DomainError 403, 404, 409 the contract has ended, 422 the due rule. */
  async execute(
    contractId: string,
    { title, text, party, ...rest }: Partial<ObligationContent> & Pick<ObligationContent, 'title' | 'text' | 'party'>,
  ) {
    const contract = await this.contracts.execute(contractId, 'obligation.write');
    const { programmeId, startsOn, lastObligationNumber } = contract;
    const plain = plainContent({ title, text, party });
    const content = revised('PROPOSED', plain, rest, null) ?? plain;
    await this.cycle.refuse(contractId, null, content.dueAfterId);
    const number = lastObligationNumber + 1;
    await this.unitOfWork.query('update contract set last_obligation_number = $2 where id = $1', [contractId, number]);
    const code = contractCode('VPL', number);
    const { obligation, version } = await this.store.add({ programmeId, contractId, code }, content, startsOn);
    this.unitOfWork.audit({
      action: 'obligation.added',
      kind: 'obligation',
      recordId: obligation.id,
      versionId: version.id,
      programmeId,
      after: { code, ...content },
    });
    return obligation.id;
  }
}
