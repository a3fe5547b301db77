import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { TenderFacts } from '@koersvast/tender';
import { ContractEntity } from '../data/contract.entity';
import { assertTransition, ContractState } from '../domain/contract';

/** Takes a contract from draft to active to ended. */
@Injectable()
export class MoveContract {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: TenderFacts,
  ) {}

  /**
   * @param gateReason why it starts without the ordinance in every council
   * @throws DomainError 403, 404, 409 not from this state, may not be signed yet or a council is missing, 412 stale.
   */
  async execute(id: string, state: ContractState, rowVersion: number, gateReason?: string): Promise<void> {
    const contract = await this.lock(id);
    assertFresh(contract.rowVersion, rowVersion);
    assertTransition(contract.state, state);
    if (state === 'ACTIVE') {
      await this.assertMaySign(contract.awardId);
      await this.assertCouncils(id, gateReason);
    }
    await this.unitOfWork.repo(ContractEntity).update(id, { state, rowVersion: rowVersion + 1 });
    this.unitOfWork.audit({
      action: state === 'ACTIVE' ? 'contract.activated' : 'contract.ended',
      kind: 'contract',
      recordId: id,
      programmeId: contract.programmeId,
      before: { state: contract.state },
      after: { state, ...(gateReason ? { gateReason } : {}) },
    });
  }

  /** Nobody signs while the standstill or proceedings run. @throws DomainError 409 with what is in the way. */
  private async assertMaySign(awardId: string): Promise<void> {
    const blocks = await this.tenders.signingBlocks(awardId);
    if (blocks.length > 0) {
      throw new DomainError('contract.signing-blocked', { status: 409, params: { blocks: blocks.join('; ') } });
    }
  }

  /**
   * The integrale verordening is a gate once a transition plan was begun: the start waits for every council, or somebody
   * says why it does not. @throws DomainError 409 with the councils that are missing.
   */
  private async assertCouncils(contractId: string, gateReason: string | undefined): Promise<void> {
    if (gateReason) return;
    const missing = await this.unitOfWork.query<{ name: string }>(
      `select m.name from transition_step s join municipality m on m.id = s.municipality_id
       where s.contract_id = $1 and s.kind = 'ORDINANCE' and s.state in ('PLANNED', 'DOING') order by m.sort`,
      [contractId],
    );
    if (missing.length === 0) return;
    const councils = missing.map(({ name }) => name).join(', ');
    throw new DomainError('contract.gate', { status: 409, params: { councils } });
  }

  private async lock(id: string): Promise<ContractEntity> {
    const contract = await this.unitOfWork
      .repo(ContractEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!contract) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('contract.write', { programmeId: contract.programmeId });
    return contract;
  }
}
