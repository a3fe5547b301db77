import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { TraceLinkEntity } from './trace-link.entity';

@Injectable()
export class TraceLinkStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The joint, locked until the end of this unit of work. */
  lock(id: string): Promise<TraceLinkEntity | null> {
    return this.unitOfWork.repo(TraceLinkEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }
}
