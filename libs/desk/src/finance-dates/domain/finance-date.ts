import { daysInMonth, DomainError, LocalDate } from '@koersvast/kernel';

export const FINANCE_CYCLES = ['PC', 'GR', 'CIRCULAR', 'IV3'] as const;
export type FinanceCycle = (typeof FINANCE_CYCLES)[number];

/** A date that comes back every year: on a day of the year, or a number of days from another one. */
export interface FinanceDate {
  code: string;
  cycle: FinanceCycle;
  title: string;
  /** Article or rule; empty when it is a custom. */
  basis: string;
  /** 1-12 and 1-31; null when it follows another date. */
  month: number | null;
  day: number | null;
  /** The date that it follows, and by how many days: negative is before. */
  afterCode: string | null;
  offsetDays: number | null;
  /** Set by law, directly or by what it follows. */
  fixed: boolean;
  active: boolean;
}

/** In one year a date falls otherwise, or not at all (`on` null). */
export interface YearException {
  code: string;
  year: number;
  on: LocalDate | null;
}

/**
 * The day of a date in a year. A date that follows another counts from that one's day in the same year; 29 February is the
 * last of February in a year without it. Null when it does not take place.
 */
export function dayIn(
  year: number,
  date: FinanceDate,
  all: readonly FinanceDate[],
  exceptions: readonly YearException[],
  steps = 0,
): LocalDate | null {
  if (!date.active || steps > all.length) return null;
  const exception = exceptions.find((one) => one.code === date.code && one.year === year);
  if (exception) return exception.on;
  if (date.month !== null && date.day !== null) {
    return LocalDate.of(year, date.month, Math.min(date.day, daysInMonth(year, date.month)));
  }
  const anchor = all.find(({ code }) => code === date.afterCode);
  const on = anchor && dayIn(year, anchor, all, exceptions, steps + 1);
  return on ? LocalDate.addDays(on, date.offsetDays ?? 0) : null;
}

/**
 * Refuses what never or endlessly comes: a day that no year has, a date that follows itself, half a rule.
 * @throws DomainError 422
 */
export function assertFinanceDate(date: FinanceDate, all: readonly FinanceDate[]): void {
  const { month, day, afterCode, offsetDays } = date;
  if ((afterCode === null) === (month === null) || (month === null) !== (day === null)) refuse('finance-date.rule', '/month'); // prettier-ignore
  // 2024 has the 29th of February; no year has the 30th.
  if (month !== null && day! > daysInMonth(2024, month))
    refuse('finance-date.no-such-day', '/day', { day: day!, month });
  if (afterCode === null) return;
  if (offsetDays === null) refuse('finance-date.rule', '/offsetDays');
  const seen = new Set([date.code]);
  for (let code: string | null = afterCode; code !== null;) {
    if (seen.has(code)) refuse('finance-date.circle', '/afterCode');
    seen.add(code);
    const anchor = all.find((one) => one.code === code);
    if (!anchor) refuse('finance-date.unknown', '/afterCode');
    code = anchor.afterCode;
  }
}

function refuse(code: string, pointer: string, params: Record<string, number> = {}): never {
  throw new DomainError(code, { params, fields: [{ pointer, code, params }] });
}
