import { allocate, DomainError, Money, Percentage } from '@koersvast/kernel';
import type { MonthShares, StatedMonths } from './forecast-method';

const MONTHS = 12;

/**
 * The share of each month in the besteding of earlier years together, in millionths of a percent, by the largest
 * remainder so that they are exactly 100 %. Null when a month of one of the years is not known, or when a month came out
 * below nil or the whole at nil: from such years nothing follows.
 */
export function profileFrom(years: readonly StatedMonths[]): Percentage[] | null {
  if (years.length === 0 || years.some((months) => months.length < MONTHS || months.includes(null))) return null;
  const sums = Array.from({ length: MONTHS }, (_, month) => Money.sum(years.map((months) => months[month]!)));
  if (sums.some((sum) => sum.isNegative()) || sums.every((sum) => sum.isZero())) return null;
  const micros = allocate(Money.fromCents(Percentage.hundred.micros), sums).shares;
  return micros.map(({ cents }) => Percentage.fromMicros(cents));
}

/** @throws DomainError 422 unless there are twelve shares, none below nil, together exactly 100 % */
export function assertProfile(shares: MonthShares): void {
  const negative = shares.findIndex((share) => share.isNegative());
  if (negative !== -1) {
    const pointer = `/percentages/${negative}`;
    throw new DomainError('forecast.profile-negative', { fields: [{ pointer, code: 'forecast.profile-negative' }] });
  }
  const sum = Percentage.sum(shares);
  if (shares.length === MONTHS && sum.isHundred()) return;
  const params = { sum: sum.format(), off: sum.minus(Percentage.hundred).format() };
  const fields = [{ pointer: '/percentages', code: 'forecast.profile-sum', params }];
  throw new DomainError('forecast.profile-sum', { params, fields });
}
