import { LocalDate } from '@koersvast/kernel';

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

const ZONE = 'Europe/Amsterdam';

/** The first moment after a day in the Netherlands, ISO 8601: what was recorded before it was known on that day. */
export function endOfDay(date: string): string {
  const next = LocalDate.addDays(LocalDate.parse(date), 1);
  // Midnight is one or two hours before midnight UTC; the later of the two that still falls on the new day is it.
  const candidates = [1, 2].map((hours) => new Date(Date.parse(`${next}T00:00:00Z`) - hours * 3_600_000));
  return candidates.find((moment) => LocalDate.at(moment, ZONE) === next && hourIn(moment) === '00')!.toISOString();
}

const hourIn = (moment: Date): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', hourCycle: 'h23' }).format(moment);
