import { LocalDate } from '@koersvast/kernel';
import { Light, lightOf, Limits } from './indicator';
import { daysOf, Frequency, periodsBetween } from './indicator-period';
import { Quantity, Unit } from './measure';
import { isTooSmall, Measurement } from './suppression';

/** A stored value with the definition by which it was measured. */
export interface StoredValue extends Measurement, Limits {
  id: string;
  period: string;
  revision: number;
  provisional: boolean;
  note: string | null;
  recordedAt: Date;
  versionNumber: number;
  unit: Unit;
  frequency: Frequency;
  minimumCellSize: number;
}

/**
 * PRESENT: a number; MISSING: nothing was given; INCOMPLETE: one part was not given; NO_CASES: the denominator is nil;
 * SUPPRESSED: kept back because the counts are small.
 */
export type PointState = 'PRESENT' | 'MISSING' | 'INCOMPLETE' | 'NO_CASES' | 'SUPPRESSED';

/** What may be shown of one period. */
export interface Point {
  period: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  state: PointState;
  numerator: Quantity | null;
  denominator: Quantity | null;
  value: Quantity | null;
  light: Light | null;
  stored: StoredValue | null;
}

const NOTHING: Measurement = { numerator: null, denominator: null, value: null };

function stateOf({ numerator, denominator, value }: Measurement): PointState {
  if (value !== null) return 'PRESENT';
  if (numerator === null && denominator === null) return 'MISSING';
  return numerator === null || denominator === null ? 'INCOMPLETE' : 'NO_CASES';
}

/** @param minimumCellSize the strictest that holds: of the value's own definition or of the current one. */
export function pointOf(stored: StoredValue, minimumCellSize: number): Point {
  const { from, through } = daysOf(stored.frequency, stored.period);
  const cell = Math.max(stored.minimumCellSize, minimumCellSize);
  const suppressed = isTooSmall(stored.unit, cell, stored);
  const shown = suppressed ? NOTHING : stored;
  return {
    period: stored.period,
    startsOn: from,
    endsOn: through,
    state: suppressed ? 'SUPPRESSED' : stateOf(stored),
    numerator: shown.numerator,
    denominator: shown.denominator,
    value: shown.value,
    light: lightOf(shown.value, stored),
    stored,
  };
}

const missing = (frequency: Frequency, period: string): Point => {
  const { from, through } = daysOf(frequency, period);
  return { period, startsOn: from, endsOn: through, state: 'MISSING', ...NOTHING, light: null, stored: null };
};

/** No indicator is looked at further back than this many periods. */
const LONGEST = 120;

/**
 * Every period from the start of the contract that has ended, with or without a value, and what was entered beyond
 * that; in the order of time. A period without a value is there, empty: it is never skipped and never nil.
 */
export function seriesOf(
  current: { frequency: Frequency; minimumCellSize: number },
  term: { startsOn: string; endsOn: string },
  values: StoredValue[],
  today: string,
): Point[] {
  const points = new Map(values.map((value) => [value.period, pointOf(value, current.minimumCellSize)]));
  const yesterday = LocalDate.addDays(LocalDate.parse(today), -1);
  const last = LocalDate.min(yesterday, LocalDate.parse(term.endsOn));
  for (const period of periodsBetween(current.frequency, LocalDate.parse(term.startsOn), last)) {
    const hasEnded = daysOf(current.frequency, period).through <= yesterday;
    if (hasEnded && !points.has(period)) points.set(period, missing(current.frequency, period));
  }
  return [...points.values()].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1)).slice(-LONGEST);
}
