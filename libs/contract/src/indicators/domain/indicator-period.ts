import { DomainError, LocalDate } from '@koersvast/kernel';

export const FREQUENCIES = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

const MONTHS: Record<Frequency, number> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 };

const SHAPES: Record<Frequency, RegExp> = {
  MONTH: /^(\d{4})-(0[1-9]|1[0-2])$/,
  QUARTER: /^(\d{4})-Q([1-4])$/,
  HALF_YEAR: /^(\d{4})-H([12])$/,
  YEAR: /^(\d{4})$/,
};

/** First and last day of a period, both inside it. */
export interface PeriodDays {
  from: LocalDate;
  through: LocalDate;
}

const named = (frequency: Frequency, year: number, at: number): string => {
  if (frequency === 'MONTH') return `${year}-${String(at).padStart(2, '0')}`;
  if (frequency === 'YEAR') return String(year);
  return `${year}-${frequency === 'QUARTER' ? 'Q' : 'H'}${at}`;
};

/**
 * The days of a period name: '2026-03', '2026-Q1', '2026-H1' or '2026'.
 * @throws DomainError 422 when the name does not fit the frequency.
 */
export function daysOf(frequency: Frequency, period: string): PeriodDays {
  const match = SHAPES[frequency].exec(period);
  if (!match || Number(match[1]) < 1900) {
    const params = { period: period.slice(0, 20), example: named(frequency, 2026, 1) };
    throw new DomainError('indicator.period', {
      params,
      fields: [{ pointer: '/period', code: 'indicator.period', params }],
    });
  }
  const length = MONTHS[frequency];
  const from = LocalDate.of(Number(match[1]), (Number(match[2] ?? 1) - 1) * length + 1, 1);
  return { from, through: LocalDate.addDays(LocalDate.addMonths(from, length), -1) };
}

/** The name of the period in which a day falls. */
export function periodAt(frequency: Frequency, date: string): string {
  const at = Math.floor((LocalDate.month(date) - 1) / MONTHS[frequency]) + 1;
  return named(frequency, LocalDate.year(date), at);
}

/** All period names that touch the days from `first` up to and including `last`, in order. */
export function periodsBetween(frequency: Frequency, first: LocalDate, last: LocalDate): string[] {
  const periods: string[] = [];
  for (let day = first; day <= last;) {
    const period = periodAt(frequency, day);
    periods.push(period);
    day = LocalDate.addDays(daysOf(frequency, period).through, 1);
  }
  return periods;
}
