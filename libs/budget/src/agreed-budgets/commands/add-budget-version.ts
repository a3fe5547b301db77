import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { Mandates, UnitOfWork } from '@koersvast/platform';
import { AgreedBudgetStore } from '../data/agreed-budget.store';
import { assertWithinYear, BudgetStep, nextVersion } from '../domain/budget-version';

export interface NewBudgetVersion {
  kind: BudgetStep;
  amount: string;
  decisionReference: string;
  note?: string;
  validFromDate: string;
}

/** Adds a step to an agreed budget: indexation, scope change or volume correction. What was there stays. */
@Injectable()
export class AddBudgetVersion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: AgreedBudgetStore,
    private readonly mandates: Mandates,
  ) {}

  /** Answers the id of the version. @throws DomainError 403/404 right, 403 beyond the mandate, 412 stale, 422 a second base, no change, below zero or a date outside the year */
  async execute(id: string, input: NewBudgetVersion, rowVersion: number): Promise<string> {
    const budget = await this.store.lock(id, 'budget.write', rowVersion);
    assertWithinYear(input.validFromDate, budget.year);
    const before = await this.store.currentVersion(budget);
    const change = Money.parse(input.amount);
    const version = nextVersion(before, input.kind, change);
    const { programmeId } = budget;
    const mandate = await this.mandates.demand({ programmeId, matter: 'agreed-budget', amount: change });
    const versionId = await this.store.append(budget, version, {
      decisionReference: input.decisionReference,
      note: input.note ?? null,
      validFrom: input.validFromDate,
    });
    this.unitOfWork.audit({
      action: 'agreed-budget.revised',
      kind: 'agreed-budget',
      recordId: id,
      versionId,
      programmeId: budget.programmeId,
      before: { version: before.n, agreed: before.agreed },
      after: {
        version: version.n,
        step: version.kind,
        agreed: version.agreed,
        decision: input.decisionReference,
        mandate,
      },
    });
    return versionId;
  }
}
