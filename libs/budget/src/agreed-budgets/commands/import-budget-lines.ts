import { Injectable } from '@nestjs/common';
import { Money, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { KeepAdvanceSchedule } from '../../advances/commands/keep-advance-schedule';
import { BudgetLineStore } from '../../budget-lines/data/budget-line.store';
import { AgreedBudgetEntity } from '../data/agreed-budget.entity';
import { AgreedBudgetStore } from '../data/agreed-budget.store';
import { BudgetSplitEntity } from '../data/budget-split.entity';
import type { SheetRow } from '../domain/budget-sheet';
import { CreateAgreedBudget } from './create-agreed-budget';

interface BudgetOfSheet {
  contractId: string;
  year: number;
  /** Null: the sheet brings the base of the year. */
  budgetId: string | null;
  decision: string | null;
}

/** Takes the amounts of a sheet as the lines of a contract year; the base as well when nothing was agreed yet. */
@Injectable()
export class ImportBudgetLines {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly create: CreateAgreedBudget,
    private readonly store: AgreedBudgetStore,
    private readonly lines: BudgetLineStore,
    private readonly advances: KeepAdvanceSchedule,
  ) {}

  /** @throws DomainError as making a budget does; the database refuses lines that are not the agreed amount together */
  async execute(
    { programmeId, importId }: { programmeId: string; importId: string },
    of: BudgetOfSheet,
    cells: readonly SheetRow[],
  ): Promise<void> {
    const amount = Money.sum(cells.map((cell) => cell.amount!)).toString();
    const { contractId, year, decision } = of;
    const id =
      of.budgetId ??
      (await this.create.execute(programmeId, { contractId, year, amount, decisionReference: decision! }));
    const { rowVersion } = await this.unitOfWork.repo(AgreedBudgetEntity).findOneByOrFail({ id });
    const budget = await this.store.lock(id, 'budget.write', rowVersion);
    const version = await this.store.currentVersion(budget);
    const splits = this.unitOfWork.repo(BudgetSplitEntity);
    const before = await splits.countBy({ agreedBudgetVersionId: version.id });
    const splitId = newId();
    await splits.insert({
      ...{ id: splitId, programmeId, agreedBudgetVersionId: version.id, importId, n: before + 1 },
      ...{ municipalityKeyId: null, buildingBlockKeyId: null, recordedBy: this.unitOfWork.actor.userId },
    });
    const amounts = cells.map((cell) => ({
      ...{ municipalityId: cell.municipalityId!, buildingBlockId: cell.buildingBlockId!, amount: cell.amount! },
    }));
    await this.lines.write(budget, splitId, amounts, `budget ${year} ingelezen`);
    await this.advances.follow(budget.id);
    await this.store.touch(budget);
  }
}
