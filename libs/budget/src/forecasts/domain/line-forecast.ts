import { Money, Percentage } from '@koersvast/kernel';
import { Estimates, estimatesOf, ForecastMethod, knownOf, MonthShares, StatedMonths } from './forecast-method';

/** Lowest and highest amount. */
export interface Band {
  low: Money;
  high: Money;
}

export interface LineQuestion {
  /** Besteding per month up to the stand; null for a month that is not known or not there yet. */
  months: StatedMonths;
  profile: MonthShares | null;
  partner: Money | null;
  /** The method that was chosen, with its amount when it is MANUAL. */
  chosen: ForecastMethod;
  manual: Money | null;
  /** Euro effect of the risks that were taken over on this line. */
  risks: Band;
  /** Mean error of a method at the same point of earlier years, in percent of what came; null when not known. */
  pastError: (method: ForecastMethod) => Percentage | null;
}

export interface LineForecast {
  estimates: Estimates;
  /** The method that the expected amount follows; null when nothing is known. */
  method: ForecastMethod | null;
  /** True when the chosen method had nothing to go by and the run rate took its place. */
  fellBack: boolean;
  /** Before risks. */
  base: Money | null;
  low: Money | null;
  expected: Money | null;
  high: Money | null;
  risks: Band;
}

const HALVES = 2n;

/** Halfway a band, rounded to the cent, halves away from zero. */
export const middleOf = ({ low, high }: Band): Money => {
  const sum = low.plus(high).cents;
  return Money.fromCents((sum + (sum < 0n ? -1n : 1n) * (sum % HALVES === 0n ? 0n : 1n)) / HALVES);
};

/**
 * The forecast of one line. The chosen method gives the amount; has it nothing to go by, then the run rate does; is there
 * none either, then the forecast is not known, which is not nil. When all twelve months are stated there is nothing left
 * to look ahead at: the besteding itself is the forecast, unless a person typed another amount with a reason.
 *
 * Range: from the lowest to the highest of what the run rate, the season, the partner and the chosen method say, widened
 * to the chosen amount plus and minus the mean error that its method had at the same point of earlier years; never below
 * what is spent already. Risks that were taken over then come on top: their lowest euros at low, their highest at high,
 * the middle at expected.
 */
export function forecastLine(question: LineQuestion): LineForecast {
  const estimates = estimatesOf(question);
  const { spent, count } = knownOf(question.months);
  const complete = count === 12;
  const wished = complete && question.chosen !== 'MANUAL' ? 'RUN_RATE' : question.chosen;
  const method = estimates[wished] !== null ? wished : estimates.RUN_RATE !== null ? 'RUN_RATE' : null;
  const { risks } = question;
  const base = method && estimates[method];
  if (!method || !base) {
    return { estimates, method: null, fellBack: false, base: null, low: null, expected: null, high: null, risks };
  }
  const range = complete ? { low: base, high: base } : rangeOf(estimates, base, question.pastError(method));
  const floor = Money.min(base, Money.max(range.low, spent));
  return {
    estimates,
    method,
    fellBack: method !== wished,
    base,
    low: floor.plus(risks.low),
    expected: base.plus(middleOf(risks)),
    high: range.high.plus(risks.high),
    risks,
  };
}

function rangeOf(estimates: Estimates, base: Money, pastError: Percentage | null): Band {
  const others = [estimates.RUN_RATE, estimates.SEASONAL, estimates.PARTNER].filter((amount) => amount !== null);
  const error = (pastError ?? Percentage.zero).of(base).abs();
  return {
    low: Money.min(base.minus(error), ...others),
    high: Money.max(base.plus(error), ...others),
  };
}
