import { addWorkingDays, DomainError, LocalDate } from '@koersvast/kernel';

/** When something is due: at all times, once, again and again, or a number of days after something happened. */
export const DUE_RULES = ['NONE', 'ON_DATE', 'RECURRING', 'EVENT'] as const;
export type DueRule = (typeof DUE_RULES)[number];

/** First or last day of the contract, another obligation that was fulfilled, or what a person says has happened. */
export const DUE_EVENTS = ['START', 'END', 'OBLIGATION', 'OTHER'] as const;
export type DueEvent = (typeof DUE_EVENTS)[number];

export const DAY_UNITS = ['CALENDAR', 'WORKING'] as const;
export type DayUnit = (typeof DAY_UNITS)[number];

/** Dates 'yyyy-mm-dd'. */
export interface Due {
  dueRule: DueRule;
  /** ON_DATE: the day. RECURRING: the last day of the first period. */
  dueOn: string | null;
  dueEveryMonths: number | null;
  /** RECURRING: no period ends after this day; null: the end of the contract. */
  dueUntil: string | null;
  dueEvent: DueEvent | null;
  dueEventName: string | null;
  /** The obligation whose fulfilment is the event. */
  dueAfterId: string | null;
  /** Days after the period or event; negative: before it. */
  dueDays: number;
  dueDayUnit: DayUnit;
}

export const NOT_DUE: Due = {
  dueRule: 'NONE',
  dueOn: null,
  dueEveryMonths: null,
  dueUntil: null,
  dueEvent: null,
  dueEventName: null,
  dueAfterId: null,
  dueDays: 0,
  dueDayUnit: 'CALENDAR',
};

/** Drops what does not belong to the rule, so that a switch of rule leaves no rest. */
export function tidied(due: Due): Due {
  const { dueRule: rule, dueEvent: event } = due;
  const counts = rule === 'RECURRING' || rule === 'EVENT';
  return {
    dueRule: rule,
    dueOn: rule === 'ON_DATE' || rule === 'RECURRING' ? due.dueOn : null,
    dueEveryMonths: rule === 'RECURRING' ? due.dueEveryMonths : null,
    dueUntil: rule === 'RECURRING' ? due.dueUntil : null,
    dueEvent: rule === 'EVENT' ? event : null,
    dueEventName: rule === 'EVENT' && event === 'OTHER' ? due.dueEventName : null,
    dueAfterId: rule === 'EVENT' && event === 'OBLIGATION' ? due.dueAfterId : null,
    dueDays: counts ? due.dueDays : 0,
    dueDayUnit: counts ? due.dueDayUnit : 'CALENDAR',
  };
}

/** @throws DomainError 422 with the field that is missing or contradicts another */
export function assertDue(due: Due): void {
  const fields = [
    ...need(due.dueRule === 'ON_DATE' || due.dueRule === 'RECURRING', due.dueOn, 'dueOn', 'obligation.due'),
    ...need(due.dueRule === 'RECURRING', due.dueEveryMonths, 'dueEveryMonths', 'obligation.every'),
    ...need(due.dueRule === 'EVENT', due.dueEvent, 'dueEvent', 'obligation.event'),
    ...need(due.dueEvent === 'OTHER', due.dueEventName, 'dueEventName', 'obligation.event-name'),
    ...need(due.dueEvent === 'OBLIGATION', due.dueAfterId, 'dueAfterId', 'obligation.event-after'),
  ];
  if (due.dueOn && due.dueUntil && due.dueUntil < due.dueOn) {
    fields.push({ pointer: '/dueUntil', code: 'obligation.until' });
  }
  if (fields.length > 0) throw new DomainError(fields[0]!.code, { fields });
}

const need = (wanted: boolean, value: unknown, field: string, code: string) =>
  wanted && (value === null || value === '') ? [{ pointer: `/${field}`, code }] : [];

const shifted = (day: LocalDate, { dueDays, dueDayUnit }: Due): LocalDate =>
  dueDayUnit === 'WORKING' ? addWorkingDays(day, dueDays) : LocalDate.addDays(day, dueDays);

export interface DuePeriod {
  /** Same key, same period: making them again adds nothing. */
  key: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  dueOn: LocalDate;
}

/** Something that happened, by which an EVENT rule begins to count. */
export interface Happening {
  key: string;
  on: LocalDate;
}

/** The most periods that one obligation can have: sixty years by the month. */
const MOST = 720;

/**
 * The periods of an obligation. Recurring ones count from the first and not from each other, so that 31 January, monthly,
 * comes back on the 31st after February; the last one ends at the latest with the rule and with the contract.
 * @param term first and last day of the contract
 * @param happenings what happened, for rules of kind OBLIGATION and OTHER
 */
export function periodsOf(
  due: Due,
  term: { startsOn: string; endsOn: string },
  happenings: readonly Happening[] = [],
): DuePeriod[] {
  const { dueRule, dueOn, dueEvent } = due;
  if (dueRule === 'ON_DATE') {
    const day = dueOn as LocalDate;
    return [{ key: day, startsOn: day, endsOn: day, dueOn: day }];
  }
  if (dueRule === 'RECURRING') return recurring(due, term);
  if (dueRule === 'NONE') return [];
  const events: readonly Happening[] =
    dueEvent === 'START'
      ? [{ key: 'START', on: term.startsOn as LocalDate }]
      : dueEvent === 'END'
        ? [{ key: 'END', on: term.endsOn as LocalDate }]
        : happenings;
  return events.map(({ key, on }) => ({ key, startsOn: on, endsOn: on, dueOn: shifted(on, due) }));
}

function recurring(due: Due, term: { startsOn: string; endsOn: string }): DuePeriod[] {
  const first = due.dueOn as LocalDate;
  const every = due.dueEveryMonths!;
  const last = due.dueUntil && due.dueUntil < term.endsOn ? due.dueUntil : term.endsOn;
  const periods: DuePeriod[] = [];
  for (let index = 0; index < MOST; index += 1) {
    const endsOn = LocalDate.addMonths(first, index * every);
    if (endsOn > last) break;
    const before = LocalDate.addMonths(first, (index - 1) * every);
    periods.push({ key: endsOn, startsOn: LocalDate.addDays(before, 1), endsOn, dueOn: shifted(endsOn, due) });
  }
  return periods;
}

/**
 * Whether an obligation would wait for itself: A after B after A.
 * @param afterOf by obligation id the one that it waits for
 */
export function waitsForItself(id: string, afterId: string, afterOf: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = afterId; at && !seen.has(at); at = afterOf.get(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
