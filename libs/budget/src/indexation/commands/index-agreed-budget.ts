import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { AddBudgetVersion } from '../../agreed-budgets/commands/add-budget-version';
import { BudgetIndexationEntity } from '../data/budget-indexation.entity';
import type { SeriesFigures } from '../domain/indexation';
import type { IndexBudgetRequest } from '../http/indexation.request';
import { IndexationPreviewQuery } from '../queries/indexation-preview.query';

/** Adds the step INDEXATION to an agreed budget, with the figures, weights and rounding that it was reckoned with. */
@Injectable()
export class IndexAgreedBudget {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly previews: IndexationPreviewQuery,
    private readonly addVersion: AddBudgetVersion,
  ) {}

  /** @throws DomainError 403/404 right, 403 beyond the mandate, 412 stale, 422 figure missing, weight, no change, date outside the year */
  async execute(id: string, input: IndexBudgetRequest, rowVersion: number): Promise<void> {
    const { decisionReference, note, validFromDate, ...asked } = input;
    const { change, rule, figures, outcome } = await this.previews.propose(id, asked);
    const step = { kind: 'INDEXATION' as const, amount: change.toString(), decisionReference, note, validFromDate };
    const agreedBudgetVersionId = await this.addVersion.execute(id, step, rowVersion);
    await this.unitOfWork.repo(BudgetIndexationEntity).insert({
      ...{ agreedBudgetVersionId, method: rule.method, stepDecimals: rule.stepDecimals },
      payWeight: rule.payWeight.toString(),
      correctsLastYear: rule.correctsLastYear,
      percentage: outcome.percentage.toString(),
      figures: { OVA: asTexts(figures.OVA), PPC: asTexts(figures.PPC) },
    });
  }
}

const asTexts = ({ priorForecast, priorDefinitive, forecast }: SeriesFigures) => ({
  priorForecast: priorForecast.toString(),
  priorDefinitive: priorDefinitive.toString(),
  forecast: forecast.toString(),
});
