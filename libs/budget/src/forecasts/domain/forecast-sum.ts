import { Money } from '@koersvast/kernel';
import type { BoardBase } from '../../board/domain/budget-board';
import { Favour, sumKnown, variance } from '../../board/domain/board-figures';
import { FORECAST_METHODS, ForecastMethod, knownOf } from './forecast-method';
import type { LineForecast } from './line-forecast';

/** A line with its forecast at a stand. */
export interface ForecastRow {
  base: BoardBase;
  forecast: LineForecast;
  /** Besteding of the known months; null when none is. */
  spent: Money | null;
}

export interface ForecastFigures {
  agreed: Money;
  spent: Money | null;
  estimates: Record<ForecastMethod, Money | null>;
  low: Money | null;
  expected: Money | null;
  high: Money | null;
  variance: Money | null;
  favour: Favour;
}

/** Nothing agreed, nothing stated and nothing expected: such a row neither adds to a sum nor makes it unknown. */
const speaks = ({ base, spent, forecast }: ForecastRow): boolean =>
  !base.agreed.isZero() || spent !== null || forecast.expected !== null;

export const figuresOf = ({ base, spent, forecast }: ForecastRow): ForecastFigures => ({
  ...{ agreed: base.agreed, spent, estimates: forecast.estimates },
  ...{ low: forecast.low, expected: forecast.expected, high: forecast.high },
  ...variance(base.agreed, forecast.expected),
});

/**
 * The sum of rows. One row that is not known leaves the sum of that figure not known. Low and high are sums too: the
 * width in which all lines err to the same side, wider than what is likely.
 */
export function forecastSum(rows: readonly ForecastRow[]): ForecastFigures {
  const speaking = rows.filter(speaks);
  const sum = (of: (row: ForecastRow) => Money | null) => (speaking.length === 0 ? null : sumKnown(speaking.map(of)));
  const agreed = Money.sum(speaking.map(({ base }) => base.agreed));
  const spent = speaking.flatMap((row) => row.spent ?? []);
  const expected = sum(({ forecast }) => forecast.expected);
  const estimates = FORECAST_METHODS.map((method) => [method, sum(({ forecast }) => forecast.estimates[method])]);
  return {
    ...{ agreed, spent: spent.length === 0 ? null : Money.sum(spent) },
    ...{ estimates: Object.fromEntries(estimates) as ForecastFigures['estimates'] },
    ...{ low: sum(({ forecast }) => forecast.low), expected, high: sum(({ forecast }) => forecast.high) },
    ...variance(agreed, expected),
  };
}

export const rowOf = (base: BoardBase, forecast: LineForecast, elapsed: number): ForecastRow => {
  const { spent, count } = knownOf(base.months.slice(0, elapsed));
  return { base, forecast, spent: count === 0 ? null : spent };
};
