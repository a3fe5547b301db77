import { Injectable } from '@nestjs/common';
import { newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { KeepAdvanceSchedule } from '../../advances/commands/keep-advance-schedule';
import { BudgetLineStore } from '../../budget-lines/data/budget-line.store';
import { AgreedBudgetStore } from '../data/agreed-budget.store';
import { BudgetSplitBlockKeyEntity } from '../data/budget-split-block-key.entity';
import { BudgetSplitEntity } from '../data/budget-split.entity';
import { type BlockKey, SplitPreviewQuery } from '../queries/split-preview.query';

/** Applies two keys to the current version of an agreed budget: one line per municipality x building block. */
@Injectable()
export class SplitAgreedBudget {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: AgreedBudgetStore,
    private readonly lines: BudgetLineStore,
    private readonly previews: SplitPreviewQuery,
    private readonly advances: KeepAdvanceSchedule,
  ) {}

  /** @throws DomainError 403/404 right, 412 stale, 422 key unknown or not valid in the year */
  async execute(
    id: string,
    { blockKeys = [], ...keys }: { municipalityKeyId: string; buildingBlockKeyId: string; blockKeys?: BlockKey[] },
    rowVersion: number,
  ): Promise<void> {
    const budget = await this.store.lock(id, 'budget.write', rowVersion);
    const { basis, split } = await this.previews.propose(
      id,
      keys.municipalityKeyId,
      keys.buildingBlockKeyId,
      blockKeys,
    );
    const splits = this.unitOfWork.repo(BudgetSplitEntity);
    const before = await splits.countBy({ agreedBudgetVersionId: basis.versionId });
    const splitId = newId();
    await splits.insert({
      id: splitId,
      programmeId: budget.programmeId,
      agreedBudgetVersionId: basis.versionId,
      ...keys,
      n: before + 1,
      recordedBy: this.unitOfWork.actor.userId,
    });
    await this.unitOfWork
      .repo(BudgetSplitBlockKeyEntity)
      .insert(blockKeys.map((blockKey) => ({ ...blockKey, budgetSplitId: splitId })));
    await this.lines.write(budget, splitId, split.lines, `budget ${budget.year} versie ${basis.versionNumber}`);
    await this.advances.follow(id);
    await this.store.touch(budget);
    this.unitOfWork.audit({
      action: 'agreed-budget.split',
      kind: 'agreed-budget',
      recordId: id,
      versionId: basis.versionId,
      programmeId: budget.programmeId,
      after: {
        splitId,
        version: basis.versionNumber,
        agreed: basis.agreed,
        ...keys,
        blockKeys,
        lines: split.lines.length,
      },
    });
  }
}
