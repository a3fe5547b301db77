import { PIVOT_DIMENSIONS, PivotDimension, PivotPlace } from './pivot';

/** `municipality:…,month:2026-03` as the address of a line has it; an empty member is what is not named there. */
export function placeOf(text: string | undefined): PivotPlace {
  const place: PivotPlace = {};
  for (const step of (text ?? '').split(',').filter(Boolean)) {
    const at = step.indexOf(':');
    const dimension = step.slice(0, at) as PivotDimension;
    if (PIVOT_DIMENSIONS.includes(dimension)) place[dimension] = step.slice(at + 1);
  }
  return place;
}

/** Months 1 to 12 of the place that ended by the stand, as first and last; null when there is none. */
export function monthsOf({ month, quarter }: PivotPlace, elapsed: number): { first: number; last: number } | null {
  const asked = month ? Number(month.slice(5, 7)) : null;
  const of = quarter ? Number(quarter.slice(-1)) : null;
  const first = Math.max(asked ?? 1, of === null ? 1 : 3 * of - 2);
  const last = Math.min(asked ?? 12, of === null ? 12 : 3 * of, elapsed);
  return first > last ? null : { first, last };
}
