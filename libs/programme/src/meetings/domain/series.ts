import { addWorkingDays, DomainError, LocalDate, workingDayFrom } from '@koersvast/kernel';

export const SERIES_UNITS = ['WEEK', 'MONTH'] as const;
export type SeriesUnit = (typeof SERIES_UNITS)[number];

/** Every so many weeks or months, from a first day up to and including a last. */
export interface Rhythm {
  unit: SeriesUnit;
  every: number;
  /** yyyy-mm-dd */
  firstOn: string;
  until: string;
}

/** A number of working days after (negative: before) each meeting of another series: the preparation of a board. */
export interface Following {
  followsId: string;
  offsetDays: number;
}

/** A meeting that the series asks for. The key is what makes it the same meeting when the series is planned anew. */
export interface SeriesDay {
  key: string;
  heldOn: LocalDate;
}

/** No series plans more: somebody would have to call them all off again. */
export const MOST_MEETINGS = 130;

const wrong = (field: string, code: string, params?: Record<string, string>) =>
  new DomainError(code, { params, fields: [{ pointer: `/${field}`, code, params }] });

/** @throws DomainError 422 an end before the first day, or more meetings than anybody holds. */
export function assertRhythm(rhythm: Rhythm): void {
  if (rhythm.until < rhythm.firstOn) throw wrong('until', 'series.until');
  if (nth(rhythm, MOST_MEETINGS) <= rhythm.until) {
    throw wrong('until', 'series.too-many', { most: String(MOST_MEETINGS) });
  }
}

const nth = ({ unit, every, firstOn }: Rhythm, at: number): LocalDate => {
  const first = LocalDate.parse(firstOn);
  return unit === 'WEEK' ? LocalDate.addDays(first, 7 * every * at) : LocalDate.addMonths(first, every * at);
};

/**
 * The days of a rhythm. Months count from the first day and not from each other, so that the 31st comes back after a
 * short month; a day on which nobody works moves to the next working day and keeps its key.
 */
export function daysOf(rhythm: Rhythm): SeriesDay[] {
  assertRhythm(rhythm);
  const days: SeriesDay[] = [];
  for (let at = 0; nth(rhythm, at) <= rhythm.until; at += 1) {
    const day = nth(rhythm, at);
    days.push({ key: day, heldOn: workingDayFrom(day) });
  }
  return days;
}

/** The days that follow from the meetings of another series; `offsetDays` are working days. */
export const followingDays = (meetings: readonly SeriesDay[], offsetDays: number): SeriesDay[] =>
  meetings.map(({ key, heldOn }) => ({
    key,
    heldOn: offsetDays === 0 ? heldOn : addWorkingDays(heldOn, offsetDays),
  }));

/**
 * Whether a series would wait for itself: A after B after A.
 * @param followsOf by id of a series the one that it follows
 */
export function followsItself(id: string, followsId: string, followsOf: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = followsId; at && !seen.has(at); at = followsOf.get(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
