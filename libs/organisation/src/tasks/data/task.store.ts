import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { OrganisationTaskEntity } from './organisation-task.entity';

@Injectable()
export class TaskStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 403/404, 409 withdrawn, 412 stale. */
  async lock(id: string, rowVersion: number): Promise<OrganisationTaskEntity> {
    const row = await this.unitOfWork
      .repo(OrganisationTaskEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('implementation.write', { programmeId: row.programmeId });
    assertFresh(row.rowVersion, rowVersion);
    if (row.state === 'WITHDRAWN') throw new DomainError('organisation.withdrawn', { status: 409 });
    return row;
  }

  /** @param told what the audit says; default the change itself. */
  async update(
    row: OrganisationTaskEntity,
    action: string,
    change: Partial<OrganisationTaskEntity>,
    told: object = change,
  ): Promise<void> {
    await this.unitOfWork.repo(OrganisationTaskEntity).update(row.id, { ...change, rowVersion: row.rowVersion + 1 });
    this.audit(action, row, row, told);
  }

  audit(
    action: string,
    { id, programmeId }: { id: string; programmeId: string },
    before: object | undefined,
    after: object,
  ) {
    const kind = 'organisation-task';
    this.unitOfWork.audit({ action: `${kind}.${action}`, kind, recordId: id, programmeId, before, after });
  }
}
