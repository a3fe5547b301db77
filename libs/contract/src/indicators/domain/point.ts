import { LocalDate } from '@koersvast/kernel';
import { Light, lightOf, Limits } from './indicator';
import { daysOf, Frequency } from './indicator-period';
import { outcome, Unit } from './measure';
import { isTooSmall, Measurement, suppress } from './suppression';

/** A stored value with the definition by which it was measured. */
export interface StoredValue extends Measurement, Limits {
  period: string;
  municipalityId: string | null;
  revision: number;
  provisional: boolean;
  note: string | null;
  recordedAt: Date;
  recordedBy: string | null;
  versionNumber: number;
  unit: Unit;
  frequency: Frequency;
  perMunicipality: boolean;
  /** The strictest that holds: of the value's own definition or of the newest one. */
  minimumCellSize: number;
}

/**
 * PRESENT: a number; MISSING: nothing was given; INCOMPLETE: one part, or one municipality, was not given; NO_CASES: the
 * denominator is nil; SUPPRESSED: kept back because the counts are small.
 */
export type PointState = 'PRESENT' | 'MISSING' | 'INCOMPLETE' | 'NO_CASES' | 'SUPPRESSED';

/** What may be shown of one period, of one municipality or of all together (null). */
export interface Point extends Measurement {
  period: string;
  municipalityId: string | null;
  startsOn: LocalDate;
  endsOn: LocalDate;
  state: PointState;
  light: Light | null;
  provisional: boolean;
  revision: number;
  versionNumber: number;
  note: string | null;
  recordedAt: Date;
  recordedBy: string | null;
}

const NOTHING: Measurement = { numerator: null, denominator: null, value: null };

export function stateOf({ numerator, denominator, value }: Measurement): PointState {
  if (value !== null) return 'PRESENT';
  if (numerator === null && denominator === null) return 'MISSING';
  return numerator === null || denominator === null ? 'INCOMPLETE' : 'NO_CASES';
}

function shown(stored: StoredValue, suppressed: boolean, state = stateOf(stored)): Point {
  const { from, through } = daysOf(stored.frequency, stored.period);
  const { numerator, denominator, value } = suppressed ? NOTHING : stored;
  return {
    ...{ period: stored.period, municipalityId: stored.municipalityId, startsOn: from, endsOn: through },
    ...{ numerator, denominator, value, state: suppressed ? 'SUPPRESSED' : state, light: lightOf(value, stored) },
    // Words beside a number that is kept back could tell it.
    note: suppressed ? null : stored.note,
    ...{ provisional: stored.provisional, revision: stored.revision, versionNumber: stored.versionNumber },
    ...{ recordedAt: stored.recordedAt, recordedBy: stored.recordedBy },
  };
}

/**
 * What may be shown of one period: one total, or a point per municipality that has a value and their total.
 * @param values the current revisions of that period, at least one
 * @param municipalities ids of all that should have a value
 */
export function pointsOf(values: readonly StoredValue[], municipalities: readonly string[]): Point[] {
  const newest = latestOf(values);
  if (!newest.perMunicipality) {
    const total = values.find(({ municipalityId }) => municipalityId === null) ?? newest;
    return [shown(total, isTooSmall(total.unit, total.minimumCellSize, total))];
  }
  const cells = values.filter(({ municipalityId }) => municipalityId !== null);
  const strictest = Math.max(...cells.map(({ minimumCellSize }) => minimumCellSize));
  const suppression = suppress(newest.unit, strictest, cells);
  const total = totalOf(cells, newest, municipalities);
  const state = total.complete ? undefined : total.any ? 'INCOMPLETE' : 'MISSING';
  const small = isTooSmall(newest.unit, strictest, total.value);
  return [
    shown(total.value, total.complete && (suppression.total || small), state),
    ...cells.map((cell, index) => shown(cell, suppression.cells[index]!)),
  ];
}

const latestOf = (values: readonly StoredValue[]): StoredValue =>
  values.reduce((latest, one) => (one.recordedAt > latest.recordedAt ? one : latest));

/** The sum, once every municipality has all its parts; a partial sum would look like an answer. */
function totalOf(cells: readonly StoredValue[], newest: StoredValue, municipalities: readonly string[]) {
  const isFraction = newest.unit !== 'COUNT';
  const has = (cell: Measurement) =>
    isFraction ? cell.numerator !== null && cell.denominator !== null : cell.value !== null;
  const complete = municipalities.every((id) => cells.some((cell) => cell.municipalityId === id && has(cell)));
  const sum = (part: keyof Measurement) => cells.reduce((total, cell) => total + (cell[part] ?? 0n), 0n);
  const parts =
    isFraction && complete ? { numerator: sum('numerator'), denominator: sum('denominator') } : { numerator: null, denominator: null }; // prettier-ignore
  const value = isFraction ? outcome(newest.unit, parts.numerator, parts.denominator) : complete ? sum('value') : null;
  return {
    complete,
    any: cells.some((cell) => stateOf(cell) !== 'MISSING'),
    value: {
      ...newest,
      ...parts,
      value,
      municipalityId: null,
      note: null,
      provisional: cells.some(({ provisional }) => provisional),
      revision: cells.reduce((count, { revision }) => count + revision, 0),
    },
  };
}
