export type MilestonePrecision = 'DAY' | 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR';

export interface MilestonePeriod {
  precision: MilestonePrecision;
  /** First and last day, 'yyyy-mm-dd'. */
  startsOn: string;
  endsOn: string;
}

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (n: number) => String(n).padStart(2, '0');

const months = (precision: MilestonePrecision, year: number, first: number, last: number): MilestonePeriod => ({
  precision,
  startsOn: `${year}-${two(first)}-01`,
  endsOn: `${year}-${two(last)}-${two(lastDay(year, last))}`,
});

/**
 * The days that a date of a source may mean: 2021-06-15, 2021-06, 2021-Q4, 2021-H2 or 2021. A milestone is never made
 * more precise than its source.
 */
export function milestonePeriod(date: string): MilestonePeriod {
  const match = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])|H([12])))?$/.exec(date);
  if (!match) throw new Error(`Not a date, month, quarter, half-year or year: ${date}`);
  const [year, month, day, quarter, half] = match.slice(1).map((part) => (part ? Number(part) : undefined));
  if (day) return { precision: 'DAY', startsOn: date, endsOn: date };
  if (month) return months('MONTH', year!, month, month);
  if (quarter) return months('QUARTER', year!, quarter * 3 - 2, quarter * 3);
  if (half) return months('HALF_YEAR', year!, half * 6 - 5, half * 6);
  return months('YEAR', year!, 1, 12);
}
