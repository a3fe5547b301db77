import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { ClarificationGuardedNameEntity } from '../data/clarification-guarded-name.entity';
import { GuardedNameListQuery } from '../queries/guarded-name-list.query';

/** Takes a name off the list of the anonymity check; who is a party of the tender stays guarded. */
@Injectable()
export class RemoveGuardedName {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly list: GuardedNameListQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403/404, 409 already gone, 412 stale, 422 the name of a party. */
  async execute(id: string, rowVersion: number, reason: string): Promise<void> {
    const names = this.unitOfWork.repo(ClarificationGuardedNameEntity);
    const row = await names.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const { programmeId, tenderId, name } = row;
    this.unitOfWork.actor.demand('clarification-question.read-source', { programmeId, tenderId });
    if (row.removedAt) throw new DomainError('clarification-guarded-name.removed', { status: 409, params: { name } });
    assertFresh(row.rowVersion, rowVersion);
    if (await this.list.isParty(row)) {
      throw new DomainError('clarification-guarded-name.party-stays', { params: { name } });
    }
    const removedBy = this.unitOfWork.actor.userId;
    await names.update(id, { removedAt: this.clock.now(), removedBy, rowVersion: rowVersion + 1 });
    // The name itself stays out: the audit is read by people who may not know who asked.
    this.unitOfWork.audit({
      action: 'clarification-guarded-name.removed',
      kind: 'clarification-guarded-name',
      recordId: id,
      programmeId,
      after: { reason },
    });
  }
}
