import { LocalDate } from '@koersvast/kernel';
import type { CalendarEntry } from '@koersvast/platform';

/** A date that was told before, for the day it had then. */
export interface Told {
  key: string;
  dueOn: string;
}

export interface DigestLine {
  key: string;
  entry: CalendarEntry;
  /** The day for which it was told before; null when it is told for the first time. */
  was: string | null;
}

export interface Digest {
  today: DigestLine[];
  moved: DigestLine[];
  coming: DigestLine[];
}

/** Told on the day itself, apart from the telling in advance. */
const ON_THE_DAY = '@';
export const dayKey = (key: string): string => `${key}${ON_THE_DAY}`;

/**
 * What one digest tells: what comes within sight and was not told for that day, what was told and has moved, and what is due
 * today. Each is told once in advance and once on its day, so that a date that stands still is not told again and again.
 * @param entries what is open from today on, at least as far as `daysAhead` and as far as what was told
 */
export function digestOf(
  entries: readonly { key: string; entry: CalendarEntry }[],
  told: readonly Told[],
  today: LocalDate,
  daysAhead: number,
): Digest {
  const sight = LocalDate.addDays(today, daysAhead);
  const toldFor = (key: string, day: string) => told.some((one) => one.key === key && one.dueOn === day);
  const digest: Digest = { today: [], moved: [], coming: [] };
  for (const { key, entry } of entries) {
    if (entry.done || entry.on < today) continue;
    if (entry.on === today) {
      if (!toldFor(dayKey(key), today)) digest.today.push({ key, entry, was: null });
      continue;
    }
    if (toldFor(key, entry.on)) continue;
    const before = told.filter((one) => one.key === key).at(-1);
    if (before) digest.moved.push({ key, entry, was: before.dueOn });
    else if (entry.on <= sight) digest.coming.push({ key, entry, was: null });
  }
  return digest;
}

export const sizeOf = ({ today, moved, coming }: Digest): number => today.length + moved.length + coming.length;

/** What to remember of a digest, so that none of it is told twice. */
export const toldBy = (digest: Digest): Told[] => [
  ...digest.today.map(({ key, entry }) => ({ key: dayKey(key), dueOn: entry.on })),
  ...[...digest.moved, ...digest.coming].map(({ key, entry }) => ({ key, dueOn: entry.on })),
];
