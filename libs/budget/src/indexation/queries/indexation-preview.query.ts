import { Injectable } from '@nestjs/common';
import { Money, Percentage } from '@koersvast/kernel';
import { AgreedBudgetQuery } from '../../agreed-budgets/queries/agreed-budget.query';
import { Indexation, indexation, IndexationRule, IndexSeries, SeriesFigures } from '../domain/indexation';
import type { IndexationRuleRequest } from '../http/indexation.request';
import type { IndexationPreviewResponse } from '../http/indexation.response';
import { IndexFiguresQuery } from './index-figures.query';

export interface ProposedIndexation {
  year: number;
  versionNumber: number;
  agreed: Money;
  /** What the last version would rise by, to the cent. */
  change: Money;
  rule: IndexationRule;
  figures: Record<IndexSeries, SeriesFigures>;
  outcome: Indexation;
}

/** What an indexation of the last version of a budget gives. Preview and application use the same computation. */
@Injectable()
export class IndexationPreviewQuery {
  constructor(
    private readonly budgets: AgreedBudgetQuery,
    private readonly figures: IndexFiguresQuery,
  ) {}

  /** @throws DomainError 404 budget, 422 a figure is missing or the weight is outside 0 to 100 */
  async propose(budgetId: string, asked: IndexationRuleRequest): Promise<ProposedIndexation> {
    const { year, agreed: text, versions } = await this.budgets.one(budgetId);
    const figures = await this.figures.of(year);
    const rule = { ...asked, payWeight: Percentage.parse(asked.payWeight), stepDecimals: asked.stepDecimals ?? null };
    const outcome = indexation(figures, rule);
    const agreed = Money.parse(text);
    const change = outcome.percentage.increase(agreed).minus(agreed);
    return { year, versionNumber: versions[0]!.n, agreed, change, rule, figures, outcome };
  }

  async preview(budgetId: string, asked: IndexationRuleRequest): Promise<IndexationPreviewResponse> {
    const { figures, outcome, ...proposed } = await this.propose(budgetId, asked);
    const { year, versionNumber, agreed, change, rule } = proposed;
    const row = (series: IndexSeries, weight: Percentage) => {
      const { priorForecast, priorDefinitive, forecast } = figures[series];
      const texts = {
        priorForecast: `${priorForecast}`,
        priorDefinitive: `${priorDefinitive}`,
        forecast: `${forecast}`,
      };
      return { series, weight: weight.toString(), ...texts };
    };
    return {
      ...{ year, versionNumber, agreed: agreed.toString(), change: change.toString() },
      after: agreed.plus(change).toString(),
      series: [row('OVA', rule.payWeight), row('PPC', Percentage.hundred.minus(rule.payWeight))],
      weightedPriorForecast: outcome.weightedPriorForecast.toString(),
      weightedPriorDefinitive: outcome.weightedPriorDefinitive.toString(),
      weightedForecast: outcome.weightedForecast.toString(),
      correction: outcome.correction.toString(),
      percentage: outcome.percentage.toString(),
    };
  }
}
