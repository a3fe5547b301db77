import { divideRounded, Money, Percentage, runRate } from '@koersvast/kernel';

/** How the besteding of a whole year is looked ahead at. Never applied to advances (domain C6). */
export const FORECAST_METHODS = ['RUN_RATE', 'SEASONAL', 'PARTNER', 'MANUAL'] as const;
export type ForecastMethod = (typeof FORECAST_METHODS)[number];

/** Besteding per month, January first; null when the partner stated nothing for it, which is not nil. */
export type StatedMonths = readonly (Money | null)[];

/** Share of the year per month, January first; together exactly 100 %. */
export type MonthShares = readonly Percentage[];

/** What each method says of the whole year; null when it has nothing to go by. */
export type Estimates = Record<ForecastMethod, Money | null>;

/** The sum of the months that are known, and how many those are. */
export function knownOf(months: StatedMonths): { spent: Money; count: number } {
  const known = months.filter((amount) => amount !== null);
  return { spent: Money.sum(known), count: known.length };
}

/**
 * Besteding over the known months, divided by the share of the year that those months are by the profile, to the cent,
 * halves away from zero. A month without a statement is left out of both. Null without a known month, or when the
 * profile gives the known months nothing.
 */
export function seasonal(months: StatedMonths, profile: MonthShares | null): Money | null {
  const shares = profile?.filter((_, index) => months[index] != null) ?? [];
  const share = Percentage.sum(shares);
  if (share.isZero()) return null;
  return Money.fromCents(divideRounded(knownOf(months).spent.cents * Percentage.hundred.micros, share.micros));
}

/** What every method says of one line. */
export function estimatesOf(of: {
  months: StatedMonths;
  profile: MonthShares | null;
  partner: Money | null;
  manual: Money | null;
}): Estimates {
  const { spent, count } = knownOf(of.months);
  return {
    RUN_RATE: runRate(spent, count),
    SEASONAL: seasonal(of.months, of.profile),
    PARTNER: of.partner,
    MANUAL: of.manual,
  };
}
