import { LocalDate } from '../local-date';
import { addWorkingDays, isWorkingDay, whyClosed, workingDayFrom } from './dutch-holidays';

/** Who set a term: a statute, or only the tender document. The Algemene termijnenwet binds the first alone. */
export type TermOrigin = 'LAW' | 'TENDER_DOC';
export type TermUnit = 'CALENDAR_DAY' | 'WORKING_DAY' | 'MONTH';

export interface LegalTerm {
  length: number;
  unit: TermUnit;
  origin: TermOrigin;
  /** A tender document may say itself that its terms roll on as those of the law do. */
  documentRolls?: boolean;
}

export interface TermOptions {
  /** WAIT: something may happen only after the term (standstill). ACT: something must happen within it (an award notice). */
  purpose?: 'WAIT' | 'ACT';
  /** Days that a royal decree equates with a holiday (Algemene termijnenwet art. 3, third paragraph). */
  closed?: readonly LocalDate[];
}

export interface TermEnd {
  /** Day 1: the day after the event. */
  firstDay: LocalDate;
  /** The last day by counting alone. */
  counted: LocalDate;
  /** The last day when the term rolls on to a working day (Algemene termijnenwet art. 1). */
  rolled: LocalDate;
  /** Whether the two differ; then `closedBecause` says why the counted day is no working day. */
  differs: boolean;
  closedBecause: string | null;
  /** The last day as the origin has it: rolled for a term of law, counted for one of the tender document alone. */
  binding: LocalDate;
  /** The last day to go by when one wants no dispute: the later one when waiting, the earlier one when acting. */
  advised: LocalDate;
  /** The first day on which the term is over, by the advised last day. */
  over: LocalDate;
}

/** Above these lengths the Algemene termijnenwet leaves a term as it is counted (art. 4). */
const LONGEST_ROLLING: Record<TermUnit, number> = { CALENDAR_DAY: 90, WORKING_DAY: 90, MONTH: 3 };

function counted(event: LocalDate, { length, unit }: LegalTerm, closed: readonly LocalDate[]): LocalDate {
  if (unit === 'MONTH') return LocalDate.addMonths(event, length);
  return unit === 'WORKING_DAY' ? addWorkingDays(event, length, closed) : LocalDate.addDays(event, length);
}

/** A term of three days or more holds at least two working days (Algemene termijnenwet art. 2). */
function withTwoWorkingDays(event: LocalDate, last: LocalDate, closed: readonly LocalDate[]): LocalDate {
  if (LocalDate.daysBetween(event, last) < 3) return last;
  const second = addWorkingDays(event, 2, closed);
  return LocalDate.max(last, second);
}

/**
 * When a term that starts with an event ends. Day 1 is the day after the event (sent 10-02-2022, twenty days: last day
 * 02-03-2022). Both readings are given where a weekend or holiday makes them differ, and the safe one is advised.
 * @throws Error when the length is not a whole number of at least one.
 */
export function termEnd(event: LocalDate, term: LegalTerm, options: TermOptions = {}): TermEnd {
  if (!Number.isInteger(term.length) || term.length < 1) throw new Error(`a term of ${term.length} is no term`);
  const closed = options.closed ?? [];
  const last = counted(event, term, closed);
  const rolls = term.length <= LONGEST_ROLLING[term.unit];
  const rolled = rolls ? workingDayFrom(withTwoWorkingDays(event, last, closed), 1, closed) : last;
  const advised = options.purpose === 'ACT' ? LocalDate.min(last, rolled) : LocalDate.max(last, rolled);
  return {
    firstDay: LocalDate.addDays(event, 1),
    counted: last,
    rolled,
    differs: last !== rolled,
    closedBecause: last === rolled ? null : whyClosed(last, closed),
    binding: term.origin === 'LAW' || term.documentRolls ? rolled : last,
    advised,
    over: LocalDate.addDays(advised, 1),
  };
}

export interface TermBefore {
  /** The last day on which it may happen. A term counted back never rolls (Algemene termijnenwet art. 1, second paragraph). */
  latest: LocalDate;
  /** The last working day on or before it: when a person is there to do it. */
  advised: LocalDate;
  closedBecause: string | null;
}

/** The last day for what must be done `term` before an event: closing on 20-03, ten days: 10-03 at the latest. */
export function latestBefore(event: LocalDate, term: LegalTerm, closed: readonly LocalDate[] = []): TermBefore {
  const latest = counted(event, { ...term, length: -term.length }, closed);
  return { latest, advised: workingDayFrom(latest, -1, closed), closedBecause: whyClosed(latest, closed) };
}

/** The earliest event for which something done on this day is still in time: a nota of 11-03, ten days: closing 21-03. */
export function earliestEventFor(done: LocalDate, term: LegalTerm, closed: readonly LocalDate[] = []): LocalDate {
  const day = counted(done, term, closed);
  return isWorkingDay(day, closed) ? day : workingDayFrom(day, 1, closed);
}
