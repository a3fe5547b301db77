import { Injectable } from '@nestjs/common';
import { Money, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { AgreedBudgetStore } from '../../agreed-budgets/data/agreed-budget.store';
import { BudgetBuildupLineEntity } from '../data/budget-buildup-line.entity';
import { BudgetBuildupEntity } from '../data/budget-buildup.entity';
import { assertWhole, BuildupComponent } from '../domain/buildup';

export interface NewBuildup {
  note?: string;
  lines: { component: BuildupComponent; description: string; amount: string; source: string }[];
}

/** Records what the current version of an agreed budget is made of, exact to the cent. */
@Injectable()
export class RecordBuildup {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly budgets: AgreedBudgetStore,
  ) {}

  /** @throws DomainError 403/404 right, 412 stale, 422 the lines are not the agreed amount together */
  async execute(agreedBudgetId: string, input: NewBuildup, rowVersion: number): Promise<void> {
    const budget = await this.budgets.lock(agreedBudgetId, 'budget.write', rowVersion);
    const version = await this.budgets.currentVersion(budget);
    const lines = input.lines.map((line) => ({ ...line, amount: Money.parse(line.amount) }));
    assertWhole(lines, version.agreed);
    const buildups = this.unitOfWork.repo(BudgetBuildupEntity);
    const before = await buildups.countBy({ agreedBudgetVersionId: version.id });
    const id = newId();
    await buildups.insert({
      ...{ id, programmeId: budget.programmeId, agreedBudgetVersionId: version.id, n: before + 1 },
      ...{ note: input.note?.trim() || null, recordedBy: this.unitOfWork.actor.userId },
    });
    await this.unitOfWork.repo(BudgetBuildupLineEntity).insert(
      lines.map(({ amount, component, description, source }, position) => ({
        ...{ id: newId(), budgetBuildupId: id, position, component, amountCents: amount.cents.toString() },
        ...{ description: description.trim(), source: source.trim() },
      })),
    );
    await this.budgets.touch(budget);
    this.unitOfWork.audit({
      ...{ action: 'budget-buildup.made', kind: 'agreed-budget', recordId: agreedBudgetId, versionId: version.id },
      ...{
        programmeId: budget.programmeId,
        after: { version: version.n, lines: lines.length, agreed: version.agreed },
      },
    });
  }
}
