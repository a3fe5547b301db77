import { MONTH_NAMES, MONTH_SHORT, monthNumber } from './dutch-calendar';
import { daysInMonth, LocalDate } from './local-date';
import { demandValue, quoted, readable, unreadable, type Reading } from './reading';

/** A calendar month, `yyyy-mm`: the period in which a besteding or an instalment falls. Sorts as text. */
export type Period = string & { readonly __brand: 'Period' };

/** A half-open range of days: `from` belongs to it, `to` does not; `to` null means until further notice. */
export interface DateRange {
  from: LocalDate;
  to: LocalDate | null;
}

export const DateRange = {
  contains: (range: DateRange, date: LocalDate): boolean =>
    range.from <= date && (range.to === null || date < range.to),

  overlaps: (a: DateRange, b: DateRange): boolean =>
    (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to),
};

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

const readParts = (year: number, month: number, typed: string): Reading<Period> => {
  if (month < 1 || month > 12) return unreadable('kernel.period.month', { value: quoted(typed), month });
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return unreadable('kernel.period.year', { value: quoted(typed), first: FIRST_YEAR, last: LAST_YEAR });
  }
  return readable(`${year}-${String(month).padStart(2, '0')}` as Period);
};

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

export const Period = {
  /** From year and month 1-12. */
  of: (year: number, month: number): Period => demandValue(readParts(year, month, `${year}-${month}`)),

  /** From `yyyy-mm`. */
  read(text: string): Reading<Period> {
    const match = typeof text === 'string' ? /^(\d{4})-(\d{2})$/.exec(text) : null;
    if (!match) return unreadable('kernel.period.not-iso', { value: quoted(String(text)) });
    return readParts(Number(match[1]), Number(match[2]), text);
  },

  /** As `read`, throwing a 400 with the reason. */
  parse: (text: string): Period => demandValue(Period.read(text)),

  is: (value: unknown): value is Period => typeof value === 'string' && Period.read(value).ok,

  /** From what files and people write: `2026-01`, `01-2026`, `1/2026`, `202601`, `jan-2026`, `januari 2026`. */
  readDutch(text: string): Reading<Period> {
    const typed = text.trim();
    if (typed === '') return unreadable('kernel.period.empty');
    const yearFirst = /^(\d{4})(?:[-/.](\d{1,2})|(\d{2}))$/.exec(typed);
    if (yearFirst) return readParts(Number(yearFirst[1]), Number(yearFirst[2] ?? yearFirst[3]), typed);
    const monthFirst = /^(?:(\d{1,2})[-/.]|(\p{L}+)\.?[-/.\s]\s*)(\d{4})$/u.exec(typed);
    const month = monthFirst?.[1] ? Number(monthFirst[1]) : monthNumber(monthFirst?.[2] ?? '');
    if (!monthFirst || month === null) return unreadable('kernel.period.unknown', { value: quoted(typed) });
    return readParts(Number(monthFirst[3]), month, typed);
  },

  parseDutch: (text: string): Period => demandValue(Period.readDutch(text)),

  /** The period in which a day falls. */
  containing: (date: LocalDate): Period => Period.parse(date.slice(0, 7)),

  year: (period: string): number => Number(period.slice(0, 4)),
  month: (period: string): number => Number(period.slice(5, 7)),
  days: (period: Period): number => daysInMonth(Period.year(period), Period.month(period)),

  addMonths: (period: Period, months: number): Period =>
    Period.containing(LocalDate.addMonths(Period.range(period).from, months)),

  /** Its days as a half-open range: 2026-02 is [2026-02-01, 2026-03-01). */
  range(period: Period): { from: LocalDate; to: LocalDate } {
    const from = LocalDate.of(Period.year(period), Period.month(period), 1);
    return { from, to: LocalDate.addMonths(from, 1) };
  },

  contains: (period: Period, date: LocalDate): boolean => date.startsWith(`${period}-`),

  /** The twelve months of a calendar year. */
  ofYear: (year: number): Period[] => MONTHS.map((month) => Period.of(year, month)),

  /** All months that a half-open range touches, in order. */
  between(range: { from: LocalDate; to: LocalDate }): Period[] {
    const periods: Period[] = [];
    if (range.from >= range.to) return periods;
    const last = Period.containing(LocalDate.addDays(range.to, -1));
    for (let period = Period.containing(range.from); period <= last; period = Period.addMonths(period, 1)) {
      periods.push(period);
    }
    return periods;
  },

  compare: (a: Period, b: Period): -1 | 0 | 1 => (a === b ? 0 : a < b ? -1 : 1),

  /** `januari 2026`. */
  format: (period: string): string => `${MONTH_NAMES[Period.month(period) - 1]} ${Period.year(period)}`,

  /** `jan 2026`. */
  formatShort: (period: string): string => `${MONTH_SHORT[Period.month(period) - 1]} ${Period.year(period)}`,
};
