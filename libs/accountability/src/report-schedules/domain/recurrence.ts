import { addWorkingDays, daysInMonth, LocalDate, MONTH_NAMES, momentAt } from '@koersvast/kernel';

export const RHYTHMS = ['WORKING_DAY', 'MONTH_DAY', 'WEEKDAY'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** When a paper goes out, on the clock of Amsterdam. */
export interface Recurrence {
  rhythm: Rhythm;
  /** Nth working day of the month (1-15), day of the month (1-31), or day of the week from Monday (1-7). */
  place: number;
  /** Every month, quarter or year; a weekly rhythm has 1. */
  everyMonths: 1 | 3 | 12;
  /** A month in which it goes out, 1-12: with a quarter 2 means February, May, August and November. */
  firstMonth: number;
  /** 'hh:mm' */
  atTime: string;
}

/** How far ahead a next moment can be: a yearly one, and the leap day between. */
const HORIZON_MONTHS = 14;

/** The nth working day of a month. */
function workingDayOf(year: number, month: number, nth: number): LocalDate {
  const first = LocalDate.of(year, month, 1);
  return addWorkingDays(LocalDate.addDays(first, -1), nth);
}

const dayIn = ({ rhythm, place }: Recurrence, year: number, month: number): LocalDate =>
  rhythm === 'WORKING_DAY'
    ? workingDayOf(year, month, place)
    : LocalDate.of(year, month, Math.min(place, daysInMonth(year, month)));

function* weeklyDays(place: number, from: LocalDate): Generator<LocalDate> {
  const first = LocalDate.addDays(from, (place - LocalDate.weekday(from) + 7) % 7);
  for (let week = 0; ; week += 1) yield LocalDate.addDays(first, 7 * week);
}

function* monthlyDays(recurrence: Recurrence, from: LocalDate): Generator<LocalDate> {
  const start = LocalDate.year(from) * 12 + Number(from.slice(5, 7)) - 1;
  for (let at = start; at < start + HORIZON_MONTHS; at += 1) {
    const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
    if ((month - recurrence.firstMonth + 12) % recurrence.everyMonths === 0) yield dayIn(recurrence, year, month);
  }
}

/** The first moment of a recurrence that lies after a moment; the time is that of the Amsterdam clock, summer and winter. */
export function nextMoment(recurrence: Recurrence, after: Date): Date {
  const today = LocalDate.at(after);
  const days = recurrence.rhythm === 'WEEKDAY' ? weeklyDays(recurrence.place, today) : monthlyDays(recurrence, today);
  for (const day of days) {
    const moment = momentAt(day, recurrence.atTime);
    if (moment > after) return moment;
  }
  throw new RangeError('a recurrence without an end has a next moment');
}

/** How many further moments passed from one that was due up to and including now. */
export function momentsMissed(recurrence: Recurrence, due: Date, now: Date): number {
  let count = 0;
  for (let moment = nextMoment(recurrence, due); moment <= now; moment = nextMoment(recurrence, moment)) count += 1;
  return count;
}

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];

/** "2e werkdag van elke maand, 07:30". */
export function recurrenceText({ rhythm, place, everyMonths, firstMonth, atTime }: Recurrence): string {
  if (rhythm === 'WEEKDAY') return `elke ${WEEKDAYS[place - 1]}, ${atTime}`;
  const months = Array.from({ length: 12 / everyMonths }, (_, index) => (firstMonth - 1 + index * everyMonths) % 12);
  const names = months.sort((a, b) => a - b).map((month) => MONTH_NAMES[month]);
  const when = everyMonths === 1 ? 'elke maand' : names.join(', ').replace(/, ([^,]+)$/, ' en $1');
  return rhythm === 'WORKING_DAY' ? `${place}e werkdag van ${when}, ${atTime}` : `dag ${place} van ${when}, ${atTime}`;
}
