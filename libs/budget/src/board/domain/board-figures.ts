import { instalments, LocalDate, Money, Percentage } from '@koersvast/kernel';

/** V: voordelig, less is spent than agreed. N: nadelig. Null: no difference, or not known. */
export type Favour = 'V' | 'N' | null;

/** Whole months of the budget year that have ended on or before the stand: 0 to 12. */
export function monthsElapsed(year: number, asOfDate: string): number {
  if (LocalDate.year(asOfDate) < year) return 0;
  if (LocalDate.year(asOfDate) > year) return 12;
  const ended = LocalDate.endOfMonth(LocalDate.parse(asOfDate)) === asOfDate;
  return LocalDate.month(asOfDate) - (ended ? 0 : 1);
}

/**
 * The part of the agreed year that belongs to the elapsed months: the year in twelve instalments, the remainder in the
 * last one (domain C3.3, C6 "last").
 */
export function expectedToDate(agreed: Money, months: number): Money {
  return Money.sum(instalments(agreed, 12).slice(0, months));
}

/** Agreed minus forecast (domain D4, lasten): above nil is voordelig. Null when there is no forecast. */
export function variance(agreed: Money, forecast: Money | null): { variance: Money | null; favour: Favour } {
  if (forecast === null) return { variance: null, favour: null };
  const difference = agreed.minus(forecast);
  return { variance: difference, favour: difference.isZero() ? null : difference.isPositive() ? 'V' : 'N' };
}

/** Besteding in percent of agreed; null when nothing was agreed. */
export const spentPercentage = (spent: Money, agreed: Money): Percentage | null => Percentage.ratio(spent, agreed);

/** The sum of amounts of which one that is not known makes the sum not known. */
export const sumKnown = (amounts: readonly (Money | null)[]): Money | null =>
  amounts.some((amount) => amount === null) ? null : Money.sum(amounts as Money[]);

/** The sum of the amounts that are known; null when none is. */
export function sumOfKnown(amounts: readonly (Money | null)[]): Money | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : Money.sum(known);
}
