import { divideRounded, Money, Percentage } from '@koersvast/kernel';
import { expectedToDate } from '../../board/domain/board-figures';
import type { CourseMonth } from '../../board/domain/budget-board';
import type { MonthShares } from './forecast-method';
import { ForecastRow, forecastSum } from './forecast-sum';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/**
 * The course of a year over some rows, cumulative from January: what was stated, what was agreed to date, and from the
 * stand on the way to the forecast. A row that follows the season goes there by its profile, any other in equal steps; a
 * month in which no row is known is a gap.
 */
export function forecastCourse(
  rows: readonly ForecastRow[],
  elapsed: number,
  profileOf: (row: ForecastRow) => MonthShares | null,
): CourseMonth[] {
  const known = forecastSum(rows).expected !== null;
  let soFar = Money.zero;
  return MONTHS.map((month) => {
    const stated = month > elapsed ? [] : rows.flatMap(({ base }) => base.months[month - 1] ?? []);
    soFar = soFar.plus(Money.sum(stated));
    const ahead = month > elapsed && known ? rows.map((row) => onTheWay(row, elapsed, month, profileOf(row))) : null;
    return {
      month,
      spent: stated.length === 0 ? null : soFar,
      expected: Money.sum(rows.map(({ base }) => expectedToDate(base.agreed, month))),
      forecast: ahead && Money.sum(ahead),
    };
  });
}

/** Where a row is expected to be after a month that has yet to come. */
function onTheWay(row: ForecastRow, elapsed: number, month: number, profile: MonthShares | null): Money {
  const { forecast, spent } = row;
  const expected = forecast.expected ?? Money.zero;
  const from = spent ?? Money.zero;
  const toGo = expected.minus(from);
  const left = forecast.method === 'SEASONAL' && profile ? Percentage.sum(profile.slice(elapsed)) : Percentage.zero;
  if (month === 12) return expected;
  if (left.isZero()) return from.plus(Money.fromCents((toGo.cents * BigInt(month - elapsed)) / BigInt(12 - elapsed)));
  const gone = Percentage.sum(profile!.slice(elapsed, month));
  return from.plus(Money.fromCents(divideRounded(toGo.cents * gone.micros, left.micros)));
}
