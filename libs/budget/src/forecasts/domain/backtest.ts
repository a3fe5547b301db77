import { divideRounded, Money, Percentage } from '@koersvast/kernel';
import { estimatesOf, FORECAST_METHODS, ForecastMethod, knownOf, MonthShares, StatedMonths } from './forecast-method';

/** One year of one line, as it came in, with what could be known of it at the end of each month. */
export interface PastYear {
  year: number;
  months: StatedMonths;
  /** The profile that held after month 1-12 of that year and was not made from that year itself. */
  profileAt: (month: number) => MonthShares | null;
  /** What the partner and the controller had typed by then. */
  typedAt: (method: 'PARTNER' | 'MANUAL', month: number) => Money | null;
}

/** What a method said after so many months of a year, against what came. */
export interface PastStand {
  year: number;
  /** Months that had ended, 1-11. */
  month: number;
  method: ForecastMethod;
  forecast: Money;
  actual: Money;
}

/** How far a method was off, over a number of stands. */
export interface Accuracy {
  method: ForecastMethod;
  stands: number;
  /** Mean of the absolute errors, in percent of what came. */
  meanError: Percentage;
  /** Mean of the errors with their sign: above nil the method said too much. */
  bias: Percentage;
}

/**
 * What each method would have said, and PARTNER and MANUAL did say, at the end of every month of a past year. A year
 * counts when all twelve months are known. Of a running year the months that are known without a gap count too: there the
 * run rate and the season are held against what was spent by the end of the last of them.
 */
export function backtest(years: readonly PastYear[]): PastStand[] {
  return years.flatMap((past) => {
    const ended = past.months.findIndex((amount) => amount === null);
    const horizon = ended === -1 ? 12 : ended;
    const actual = knownOf(past.months.slice(0, horizon)).spent;
    return Array.from({ length: Math.max(horizon - 1, 0) }, (_, index) => index + 1).flatMap((month) =>
      standsAfter(past, month, horizon, actual),
    );
  });
}

function standsAfter(past: PastYear, month: number, horizon: number, actual: Money): PastStand[] {
  const whole = horizon === 12;
  const profile = past.profileAt(month);
  const said = estimatesOf({
    months: past.months.slice(0, month),
    profile,
    partner: whole ? past.typedAt('PARTNER', month) : null,
    manual: whole ? past.typedAt('MANUAL', month) : null,
  });
  return FORECAST_METHODS.flatMap((method) => {
    const year = said[method];
    if (year === null) return [];
    const forecast = whole ? year : upTo(year, horizon, method === 'SEASONAL' ? profile : null);
    return [{ year: past.year, month, method, forecast, actual }];
  });
}

/** The part of a year that falls in its first months: by the profile, else in equal months. */
function upTo(year: Money, months: number, profile: MonthShares | null): Money {
  if (profile) return Percentage.sum(profile.slice(0, months)).of(year);
  return Money.fromCents(divideRounded(year.cents * BigInt(months), 12n));
}

/** The error of each stand in percent of what came; a year of nil has no percentage and is left out. */
const errorOf = ({ forecast, actual }: PastStand): Percentage | null =>
  Percentage.ratio(forecast.minus(actual), actual.abs());

/** Per method that was tried at least once, in the order of the methods. */
export function accuracyOf(stands: readonly PastStand[]): Accuracy[] {
  return FORECAST_METHODS.flatMap((method) => {
    const errors = stands.filter((stand) => stand.method === method).flatMap((stand) => errorOf(stand) ?? []);
    if (errors.length === 0) return [];
    const absolute = errors.map((error) => (error.isNegative() ? error.negate() : error));
    return [{ method, stands: errors.length, meanError: mean(absolute), bias: mean(errors) }];
  });
}

/** The mean error of a method after just as many months of years that have ended; null when it was never tried there. */
export function pastErrorAt(stands: readonly PastStand[], endedYears: ReadonlySet<number>, month: number) {
  return (method: ForecastMethod): Percentage | null => {
    const same = stands.filter((stand) => stand.month === month && endedYears.has(stand.year));
    return accuracyOf(same).find((accuracy) => accuracy.method === method)?.meanError ?? null;
  };
}

const mean = (percentages: readonly Percentage[]): Percentage =>
  Percentage.fromMicros(divideRounded(Percentage.sum(percentages).micros, BigInt(percentages.length)));
