import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { ContractEntity } from '../data/contract.entity';
import { Colleagues } from '../queries/colleagues';

/** Makes somebody the owner of a contract: whose work it is. Not a term of the contract, so it makes no version. */
@Injectable()
export class AssignContract {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly colleagues: Colleagues,
  ) {}

  /** @param ownerId null: nobody in particular. @throws DomainError 403, 404, 412, 422 not a colleague. */
  async execute(id: string, ownerId: string | null, rowVersion: number): Promise<void> {
    const contracts = this.unitOfWork.repo(ContractEntity);
    const contract = await contracts.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!contract) throw new DomainError('platform.not-found', { status: 404 });
    const { programmeId } = contract;
    this.unitOfWork.actor.demand('contract.write', { programmeId });
    assertFresh(contract.rowVersion, rowVersion);
    if (ownerId) await this.colleagues.demand(ownerId, programmeId);
    await contracts.update(id, { ownerId, rowVersion: rowVersion + 1 });
    const [before, after] = [{ ownerId: contract.ownerId }, { ownerId }];
    this.unitOfWork.audit({ action: 'contract.assigned', kind: 'contract', recordId: id, programmeId, before, after });
  }
}
