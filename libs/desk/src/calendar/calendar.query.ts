import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { CALENDAR_KINDS, CalendarEntry, CalendarKind, CalendarSources } from '@koersvast/platform';

/** Of one source in one answer. More on the days of one answer than a person can read. */
const PER_SOURCE = 2_000;
/** A bit over two years: what one looks at or subscribes to at once. */
const MOST_DAYS = 800;

export interface CalendarAsked {
  /** First and last day, both included. */
  from: string;
  to: string;
  kinds?: readonly CalendarKind[];
  /** Entries of this municipality and of the whole programme. */
  municipalityId?: string;
  mine?: boolean;
}

export interface CalendarFound {
  items: CalendarEntry[];
  /** The day from which to ask again; null when the range is complete. */
  next: string | null;
}

/** Every dated thing that the actor may see: what each feature tells, in order of the day. */
@Injectable()
export class CalendarQuery {
  constructor(private readonly sources: CalendarSources) {}

  /**
   * Whole days only: a source that has more than fits cuts the answer before its last day, so that following `next` skips
   * and repeats nothing.
   * @throws DomainError 422 the range is turned around or too long
   */
  async between(programmeId: string, asked: CalendarAsked): Promise<CalendarFound> {
    assertRange(asked);
    const range = { from: asked.from, to: asked.to, limit: PER_SOURCE + 1, mine: asked.mine ?? false };
    const sources = this.sources.telling(asked.kinds ?? CALENDAR_KINDS);
    // Asked together they leave in one packet, instead of each waiting for the answer to the one before.
    const told = await Promise.all(sources.map((source) => source.between(programmeId, range)));
    const to = told.reduce((least, entries) => lastWholeDay(entries, least), asked.to);
    const wanted = (entry: CalendarEntry) =>
      entry.on <= to &&
      (asked.kinds?.includes(entry.kind) ?? true) &&
      (!asked.mine || entry.mine) &&
      (!asked.municipalityId || !entry.municipalityId || entry.municipalityId === asked.municipalityId);
    return {
      items: told.flat().filter(wanted).sort(inOrder),
      next: to < asked.to ? LocalDate.addDays(to as LocalDate, 1) : null,
    };
  }

  /** The whole range, however many answers that takes. */
  async all(programmeId: string, asked: CalendarAsked): Promise<CalendarEntry[]> {
    const found: CalendarEntry[] = [];
    for (let from: string | null = asked.from; from;) {
      const { items, next } = await this.between(programmeId, { ...asked, from });
      found.push(...items);
      from = next;
    }
    return found;
  }
}

/** The name of an entry, whatever day it moves to. */
export const entryKey = ({ kind, recordId, part }: Pick<CalendarEntry, 'kind' | 'recordId' | 'part'>): string =>
  [kind.toLowerCase(), recordId, part].filter(Boolean).join(':');

function lastWholeDay(entries: readonly CalendarEntry[], to: string): string {
  if (entries.length <= PER_SOURCE) return to;
  const last = entries.at(-1)!.on;
  // A single day that does not fit is given as far as it goes: the record's own list has the rest.
  const whole = entries[0]!.on === last ? last : LocalDate.addDays(last as LocalDate, -1);
  return whole < to ? whole : to;
}

function inOrder(one: CalendarEntry, other: CalendarEntry): number {
  if (one.on !== other.on) return one.on < other.on ? -1 : 1;
  const kinds = CALENDAR_KINDS.indexOf(one.kind) - CALENDAR_KINDS.indexOf(other.kind);
  if (kinds !== 0) return kinds;
  return one.code < other.code ? -1 : Number(one.code > other.code);
}

function assertRange({ from, to }: CalendarAsked): void {
  const days = LocalDate.daysBetween(from as LocalDate, to as LocalDate);
  if (days < 0) throw refusal('calendar.turned-around', {});
  if (days >= MOST_DAYS) throw refusal('calendar.too-long', { days: MOST_DAYS });
}

const refusal = (code: string, params: Record<string, number>) =>
  new DomainError(code, { params, fields: [{ pointer: '/to', code }] });
