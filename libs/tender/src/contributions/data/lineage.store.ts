import { Injectable } from '@nestjs/common';
import { newId } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { IsNull } from 'typeorm';
import { ContributionLineageEntity } from './contribution-lineage.entity';
import type { ContributionEntity } from './contribution.entity';

type Kin = Pick<ContributionEntity, 'id' | 'workgroupId'>;

/** Which sentences went into which. */
@Injectable()
export class LineageStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async tie(kind: 'MERGE' | 'SPLIT', programmeId: string, from: Kin, to: Kin): Promise<void> {
    await this.unitOfWork.repo(ContributionLineageEntity).insert({
      id: newId(),
      programmeId,
      kind,
      fromId: from.id,
      toId: to.id,
      fromWorkgroupId: from.workgroupId,
      toWorkgroupId: to.workgroupId,
      recordedBy: this.unitOfWork.actor.userId,
    });
  }

  /** Ties that still hold, by one of their ends. */
  holding(
    where: Partial<Pick<ContributionLineageEntity, 'kind' | 'fromId' | 'toId'>>,
  ): Promise<ContributionLineageEntity[]> {
    return this.unitOfWork.repo(ContributionLineageEntity).find({
      where: { ...where, undoneAt: IsNull() },
      order: { recordedAt: 'ASC', id: 'ASC' },
    });
  }

  async undo(ids: string[]): Promise<void> {
    await this.unitOfWork
      .repo(ContributionLineageEntity)
      .update(ids, { undoneAt: this.clock.now(), undoneBy: this.unitOfWork.actor.userId });
  }
}
