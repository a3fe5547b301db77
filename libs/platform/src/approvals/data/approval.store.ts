import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work';
import { ApprovalEntity } from './approval.entity';

@Injectable()
export class ApprovalStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(approval: Partial<ApprovalEntity>): Promise<void> {
    await this.unitOfWork.repo(ApprovalEntity).insert(approval);
  }

  /** The approval, locked until the end of this unit of work. */
  lock(id: string): Promise<ApprovalEntity | null> {
    return this.unitOfWork.repo(ApprovalEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async decide(approval: ApprovalEntity, decision: Partial<ApprovalEntity>): Promise<void> {
    await this.unitOfWork
      .repo(ApprovalEntity)
      .update(approval.id, { ...decision, rowVersion: approval.rowVersion + 1 });
  }
}
