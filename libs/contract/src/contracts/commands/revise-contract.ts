import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { assertFresh, SearchIndex, UnitOfWork } from '@koersvast/platform';
import { TenderFacts } from '@koersvast/tender';
import { ContractEntity } from '../data/contract.entity';
import { assertTerm, assertTransition, ContractState, PaymentRoute } from '../domain/contract';

export interface ContractChange {
  title?: string;
  startsOn?: string;
  endsOn?: string;
  paymentRoute?: PaymentRoute;
}

/** Changes the head of a contract, or its state. */
@Injectable()
export class ReviseContract {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly search: SearchIndex,
    private readonly tenders: TenderFacts,
  ) {}

  /** @throws DomainError 403, 404, 409 ended, 412 stale, 422 term. */
  async execute(id: string, { title, startsOn, endsOn, paymentRoute }: ContractChange, rowVersion: number) {
    const contract = await this.lock(id, rowVersion);
    if (contract.state === 'ENDED') throw new DomainError('contract.ended', { status: 409 });
    const before = headOf(contract);
    const after = {
      title: title ?? before.title,
      startsOn: startsOn ?? before.startsOn,
      endsOn: endsOn ?? before.endsOn,
      paymentRoute: paymentRoute ?? before.paymentRoute,
    };
    assertTerm(after.startsOn, after.endsOn);
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    await this.save(contract, 'contract.revised', before, after);
    await this.search.put({
      kind: 'contract',
      recordId: id,
      programmeId: contract.programmeId,
      code: contract.code,
      title: after.title,
      text: contract.contractor,
      url: `/contracten/${id}`,
    });
  }

  /** @throws DomainError 403, 404, 409 not from this state or may not be signed yet, 412 stale. */
  async become(id: string, state: ContractState, rowVersion: number): Promise<void> {
    const contract = await this.lock(id, rowVersion);
    assertTransition(contract.state, state);
    if (state === 'ACTIVE') await this.assertMaySign(contract.awardId);
    const action = state === 'ACTIVE' ? 'contract.activated' : 'contract.ended';
    await this.save(contract, action, { state: contract.state }, { state });
  }

  /** Nobody signs while the standstill or proceedings run. @throws DomainError 409 with what is in the way. */
  private async assertMaySign(awardId: string): Promise<void> {
    const blocks = await this.tenders.signingBlocks(awardId);
    if (blocks.length > 0) {
      throw new DomainError('contract.signing-blocked', { status: 409, params: { blocks: blocks.join('; ') } });
    }
  }

  private async lock(id: string, rowVersion: number): Promise<ContractEntity> {
    const contract = await this.unitOfWork
      .repo(ContractEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!contract) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('contract.write', { programmeId: contract.programmeId });
    assertFresh(contract.rowVersion, rowVersion);
    return contract;
  }

  private async save(contract: ContractEntity, action: string, before: object, after: Partial<ContractEntity>) {
    const { id, programmeId, rowVersion } = contract;
    await this.unitOfWork.repo(ContractEntity).update(id, { ...after, rowVersion: rowVersion + 1 });
    this.unitOfWork.audit({ action, kind: 'contract', recordId: id, programmeId, before, after });
  }
}

const headOf = ({ title, startsOn, endsOn, paymentRoute }: ContractEntity) => ({
  title,
  startsOn,
  endsOn,
  paymentRoute,
});
