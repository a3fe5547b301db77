import { LocalDate } from '@koersvast/kernel';
import { daysOf, Frequency, periodsBetween } from './indicator-period';

/** No indicator is looked at further back than this many periods. */
const LONGEST = 120;

/** Days on which an indicator is measured, both inside it. */
export interface MeasuredTerm {
  startsOn: string;
  endsOn: string;
  /** The last day for this indicator; null: as long as the contract. */
  endedOn: string | null;
}

/** Of the term, what ends first: the contract or the indicator. */
export const lastDayOf = ({ endsOn, endedOn }: MeasuredTerm): string =>
  endedOn !== null && endedOn < endsOn ? endedOn : endsOn;

/** The periods from the start of the contract that have ended, oldest first; a period counts on the day after its last. */
export function endedPeriods(frequency: Frequency, term: MeasuredTerm, today: string): string[] {
  const yesterday = LocalDate.addDays(LocalDate.parse(today), -1);
  const last = LocalDate.min(yesterday, LocalDate.parse(lastDayOf(term)));
  return periodsBetween(frequency, LocalDate.parse(term.startsOn), last)
    .filter((period) => daysOf(frequency, period).through <= yesterday)
    .slice(-LONGEST);
}

/**
 * Every period that has ended, with or without a point, and what was entered beyond that; in the order of time. A period
 * without a value is there, empty: it is never skipped and never nil.
 * @param missing makes the empty point of a period
 */
export function seriesOf<P extends { period: string; startsOn: string }>(
  periods: readonly string[],
  points: readonly P[],
  missing: (period: string) => P,
): P[] {
  const known = new Map(points.map((point) => [point.period, point]));
  const all = [...periods.map((period) => known.get(period) ?? missing(period))];
  const listed = new Set(periods);
  all.push(...points.filter(({ period }) => !listed.has(period)));
  return all.sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1)).slice(-LONGEST);
}
