import type { Cents } from '../numbers';

/** One month of the year, every amount cumulative from 1 January. `null` means not known: it is drawn as a gap. */
export interface CourseMonth {
  /** 1 to 12. */
  month: number;
  /** Besteding reported by the partner. */
  spent: Cents | null;
  /** What was expected to be spent by the end of this month (straight line or season). */
  expected: Cents | null;
  /** Forecast, for the months after the stand; `null` before it. */
  forecast: Cents | null;
}

export interface Course {
  year: number;
  /** Twelve months, in order. */
  months: readonly CourseMonth[];
  /** Agreed budget of the whole year. */
  budget: Cents;
  /** Last month that should be known, 0 to 12: a month up to here without besteding is "leeg". */
  standMonth: number;
  /** Besteding at the end of the year in the low and the high case. */
  range?: { low: Cents; high: Cents };
}

export interface CoursePoint {
  month: number;
  value: Cents;
}

export const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;

export const MONTHS_LONG = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

type Series = 'spent' | 'expected' | 'forecast';

/** Unbroken stretches of one series: a missing month ends a stretch and is never bridged. */
export function stretches(months: readonly CourseMonth[], series: Series): CoursePoint[][] {
  const found: CoursePoint[][] = [];
  let open: CoursePoint[] | null = null;
  for (const entry of months) {
    const value = entry[series];
    if (value === null) {
      open = null;
      continue;
    }
    if (open === null) found.push((open = []));
    open.push({ month: entry.month, value });
  }
  return found;
}

/** The last reported month, or null when nothing has been reported. */
export function lastSpent(months: readonly CourseMonth[]): CoursePoint | null {
  return stretches(months, 'spent').at(-1)?.at(-1) ?? null;
}

/** Months that should be known and are not. */
export const missingMonths = (course: Course): number[] =>
  course.months.filter((entry) => entry.month <= course.standMonth && entry.spent === null).map((entry) => entry.month);

/** Forecast as one line that starts at the last reported point, so that the reader sees it go on. */
export function forecastLine(course: Course): CoursePoint[] {
  const start = lastSpent(course.months);
  const ahead = course.months.filter((entry) => entry.forecast !== null && entry.month > (start?.month ?? 0));
  const line = ahead.map((entry) => ({ month: entry.month, value: entry.forecast ?? 0 }));
  return start === null || line.length === 0 ? line : [start, ...line];
}

/** Expected minus besteding per reported month; below zero is adverse (more spent than expected). */
export function differences(course: Course): CoursePoint[] {
  return course.months.flatMap(({ month, spent, expected }) =>
    spent === null || expected === null ? [] : [{ month, value: expected - spent }],
  );
}

/** The same difference along the forecast; at the end of the year against the budget itself. */
export function forecastDifferences(course: Course): CoursePoint[] {
  return forecastLine(course).flatMap(({ month, value }) => {
    const against = month === 12 ? course.budget : (course.months[month - 1]?.expected ?? null);
    return against === null ? [] : [{ month, value: against - value }];
  });
}
