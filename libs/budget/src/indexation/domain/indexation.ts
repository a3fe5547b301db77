import { DomainError, Percentage } from '@koersvast/kernel';

/** OVA: pay in government-funded sectors. PPC: prices of private consumption. */
export const INDEX_SERIES = ['OVA', 'PPC'] as const;
export type IndexSeries = (typeof INDEX_SERIES)[number];

/** A figure is forecast first and definitive a year later. */
export const FIGURE_KINDS = ['FORECAST', 'DEFINITIVE'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** What is known of one series for year t: percentages per year, such as 4.94. */
export interface SeriesFigures {
  /** Forecast of year t-1, as it stood when t-1 was indexed. */
  priorForecast: Percentage;
  /** Definitive figure of year t-1. */
  priorDefinitive: Percentage;
  /** Forecast of year t. */
  forecast: Percentage;
}

/** How the forecast of last year is corrected once its definitive figure is known; a further method is a further entry. */
const CORRECTIONS = {
  /** The difference in percentage points. */
  ADDITIVE: (forecast: Percentage, definitive: Percentage) => definitive.minus(forecast),
  /** The quotient of both price levels. */
  RATIO: (forecast: Percentage, definitive: Percentage) =>
    Percentage.quotient(Percentage.hundred.plus(definitive), Percentage.hundred.plus(forecast)).minus(
      Percentage.hundred,
    ),
} as const;
export type IndexationMethod = keyof typeof CORRECTIONS;
export const INDEXATION_METHODS = Object.keys(CORRECTIONS) as IndexationMethod[];

export interface IndexationRule {
  method: IndexationMethod;
  /** Share of pay, 0 to 100; the rest is prices. Usual: 90. */
  payWeight: Percentage;
  /** Decimals to which every step is rounded; null: only the outcome. The outcome itself always has two. */
  stepDecimals: number | null;
  /** False in the first year after signing at the current price: there is nothing of last year to correct. */
  correctsLastYear: boolean;
}

export interface Indexation {
  weightedPriorForecast: Percentage;
  weightedPriorDefinitive: Percentage;
  weightedForecast: Percentage;
  /** Of last year; nil when the rule corrects nothing. */
  correction: Percentage;
  /** By how much the budget rises, two decimals. */
  percentage: Percentage;
}

/**
 * The yearly indexation of a youth-care budget: the weighted forecast of the year plus the correction of last year's
 * (Contractstandaarden Jeugd). 2024 by RATIO with every step rounded gives 6.30 %, 2025 by ADDITIVE 4.96 %.
 * @throws DomainError 422 `indexation.weight` outside 0 to 100
 */
export function indexation(figures: Record<IndexSeries, SeriesFigures>, rule: IndexationRule): Indexation {
  const { method, payWeight, stepDecimals, correctsLastYear } = rule;
  if (payWeight.isNegative() || payWeight.compare(Percentage.hundred) > 0) {
    throw new DomainError('indexation.weight', { fields: [{ pointer: '/payWeight', code: 'indexation.weight' }] });
  }
  const step = (value: Percentage) => (stepDecimals === null ? value : value.round(stepDecimals));
  const weighted = (of: keyof SeriesFigures) => {
    const pay = payWeight.ofPercentage(figures.OVA[of]);
    return step(pay.plus(Percentage.hundred.minus(payWeight).ofPercentage(figures.PPC[of])));
  };
  const weightedPriorForecast = weighted('priorForecast');
  const weightedPriorDefinitive = weighted('priorDefinitive');
  const weightedForecast = weighted('forecast');
  const correction = correctsLastYear
    ? step(CORRECTIONS[method](weightedPriorForecast, weightedPriorDefinitive))
    : Percentage.zero;
  const percentage = weightedForecast.plus(correction).round(2);
  return { weightedPriorForecast, weightedPriorDefinitive, weightedForecast, correction, percentage };
}
