import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { GovernanceBodyEntity } from './governance-body.entity';

@Injectable()
export class BodyStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 403/404, 409 withdrawn. */
  async lock(id: string): Promise<GovernanceBodyEntity> {
    const row = await this.unitOfWork
      .repo(GovernanceBodyEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('implementation.write', { programmeId: row.programmeId });
    if (row.state === 'WITHDRAWN') throw new DomainError('organisation.withdrawn', { status: 409 });
    return row;
  }
}
