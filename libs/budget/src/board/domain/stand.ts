import { LocalDate, momentAt } from '@koersvast/kernel';

/**
 * The day to look at when nobody chose one: the end of the last month that the partner stated; without any statement
 * today, kept within the budget year.
 * @param lastPeriod first day of that month, or null
 */
export function defaultStand(year: number, lastPeriod: string | null, today: string): string {
  if (lastPeriod !== null) return LocalDate.endOfMonth(LocalDate.parse(lastPeriod));
  const [first, last] = [LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)];
  return LocalDate.max(first, LocalDate.min(last, LocalDate.parse(today)));
}

/** The first moment after a day in the Netherlands, ISO 8601: what was recorded before it was known on that day. */
export const endOfDay = (date: string): string =>
  momentAt(LocalDate.addDays(LocalDate.parse(date), 1), '00:00').toISOString();
