import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { WorkgroupDeliverableEntity } from './workgroup-deliverable.entity';
import { WorkgroupMemberEntity } from './workgroup-member.entity';

export interface WorkgroupRow {
  id: string;
  programmeId: string;
  assignment: string;
  phase: string;
  rowVersion: number;
}

/** Rows of a workgroup under lock. A workgroup that the actor may not see is not there. */
@Injectable()
export class WorkgroupStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 404, 412 */
  async lock(id: string, rowVersion?: number): Promise<WorkgroupRow> {
    const [row] = await this.unitOfWork.query<WorkgroupRow>(
      `select id, programme_id as "programmeId", assignment, phase, row_version as "rowVersion" from workgroup
       where id = $1 and id = any (app_workgroups()) for update`,
      [id],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    if (rowVersion !== undefined) assertFresh(row.rowVersion, rowVersion);
    return row;
  }

  /** A member who was entered by mistake is not there. */
  async member(workgroupId: string, id: string, rowVersion: number): Promise<WorkgroupMemberEntity> {
    const row = await this.child(WorkgroupMemberEntity, workgroupId, id, rowVersion);
    if (row.withdrawnAt) throw new DomainError('platform.not-found', { status: 404 });
    return row;
  }

  deliverable(workgroupId: string, id: string, rowVersion: number): Promise<WorkgroupDeliverableEntity> {
    return this.child(WorkgroupDeliverableEntity, workgroupId, id, rowVersion);
  }

  private async child<E extends ObjectLiteral & { rowVersion: number }>(
    entity: EntityTarget<E>,
    workgroupId: string,
    id: string,
    rowVersion: number,
  ): Promise<E> {
    const row = await this.unitOfWork
      .repo(entity)
      .findOne({ where: { id, workgroupId } as never, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    assertFresh(row.rowVersion, rowVersion);
    return row;
  }
}
