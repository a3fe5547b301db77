import { DomainError } from './domain-error';
import { DAY_NAMES, MONTH_NAMES, MONTH_SHORT, monthNumber } from './dutch-calendar';
import { demandValue, quoted, readable, unreadable, type Reading } from './reading';

/** A calendar day without time or zone, `yyyy-mm-dd`: column type `date`, JSON string. Sorts as text. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

/** Gives the present moment; injected so that tests can stand still. */
export type Clock = () => Date;

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const pad = (value: number, length: number): string => String(value).padStart(length, '0');
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month, month 1-12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const dutch = (year: number, month: number, day: number): string => `${pad(day, 2)}-${pad(month, 2)}-${pad(year, 4)}`;

const fromParts = (year: number, month: number, day: number): LocalDate =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as LocalDate;

/** Years outside this range are slips of the finger, not dates of a programme; a person types none after 2199. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;
const LAST_TYPED_YEAR = 2199;

const readParts = (year: number, month: number, day: number, lastYear = LAST_YEAR): Reading<LocalDate> => {
  const value = dutch(year, month, day);
  if (year < FIRST_YEAR || year > lastYear) {
    return unreadable('kernel.date.year', { value, first: FIRST_YEAR, last: lastYear });
  }
  if (month < 1 || month > 12) return unreadable('kernel.date.month', { value, month });
  const last = daysInMonth(year, month);
  if (day < 1) return unreadable('kernel.date.day', { value });
  if (day > last) return unreadable('kernel.date.not-existing', { value, last: dutch(year, month, last) });
  return readable(fromParts(year, month, day));
};

const utc = (date: string): Date => {
  const { year, month, day } = partsOf(date);
  return new Date(Date.UTC(year, month - 1, day));
};

const fromUtc = (moment: Date): LocalDate =>
  LocalDate.of(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());

const partsOf = (date: string): { year: number; month: number; day: number } => {
  const match = ISO.exec(date);
  if (!match) throw new DomainError('kernel.date.not-iso', { status: 400, params: { value: quoted(String(date)) } });
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
};

const DAY_MS = 86_400_000;

export const LocalDate = {
  /** From year, month 1-12 and day; throws a 400 when that day does not exist. */
  of: (year: number, month: number, day: number): LocalDate => demandValue(readParts(year, month, day)),

  /** From `yyyy-mm-dd`. 31 February is an error, never 3 March. */
  read(text: string): Reading<LocalDate> {
    const match = typeof text === 'string' ? ISO.exec(text) : null;
    if (!match) return unreadable('kernel.date.not-iso', { value: quoted(String(text)) });
    return readParts(Number(match[1]), Number(match[2]), Number(match[3]));
  },

  /** As `read`, throwing a 400 with the reason. */
  parse: (text: string): LocalDate => demandValue(LocalDate.read(text)),

  is: (value: unknown): value is LocalDate => typeof value === 'string' && LocalDate.read(value).ok,

  /** From what a person types: `31-12-2026`, `1-3-2026`, `31/12/2026`, `31.12.2026`, `31 december 2026`. */
  readDutch(text: string): Reading<LocalDate> {
    const typed = text.trim();
    if (typed === '') return unreadable('kernel.date.empty');
    const match = /^(\d{1,2})(?:([-/.])(\d{1,2})\2|\s+(\p{L}+)\.?\s+)(\d{1,4})$/u.exec(typed);
    const month = match?.[3] ? Number(match[3]) : monthNumber(match?.[4] ?? '');
    if (!match || month === null) return unreadable('kernel.date.not-dutch', { value: quoted(typed) });
    if (match[5]!.length !== 4) return unreadable('kernel.date.short-year', { value: quoted(typed) });
    return readParts(Number(match[5]), month, Number(match[1]), LAST_TYPED_YEAR);
  },

  /** As `readDutch`, throwing a 400 with the reason. */
  parseDutch: (text: string): LocalDate => demandValue(LocalDate.readDutch(text)),

  /** For tables: `31-12-2026`. */
  format(date: string): string {
    const { year, month, day } = partsOf(date);
    return dutch(year, month, day);
  },

  /** For headings: `12 november 2026`, with `{ weekday: true }` `donderdag 12 november 2026`. */
  formatLong(date: string, { weekday = false }: { weekday?: boolean } = {}): string {
    const { year, month, day } = partsOf(date);
    const text = `${day} ${MONTH_NAMES[month - 1]} ${year}`;
    return weekday ? `${DAY_NAMES[LocalDate.weekday(date) - 1]} ${text}` : text;
  },

  /** For time lines: `12 nov`. */
  formatDayMonth(date: string): string {
    const { month, day } = partsOf(date);
    return `${day} ${MONTH_SHORT[month - 1]}`;
  },

  year: (date: string): number => partsOf(date).year,
  month: (date: string): number => partsOf(date).month,
  day: (date: string): number => partsOf(date).day,
  /** ISO 8601: Monday 1 to Sunday 7. */
  weekday: (date: string): number => utc(date).getUTCDay() || 7,

  addDays: (date: LocalDate, days: number): LocalDate => fromUtc(new Date(utc(date).getTime() + days * DAY_MS)),

  /** Months later or earlier; a day that the target month lacks becomes its last: 31-08 minus 6 months is 28-02 or 29-02. */
  addMonths(date: LocalDate, months: number): LocalDate {
    const { year, month, day } = partsOf(date);
    const index = year * 12 + (month - 1) + months;
    const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
    return LocalDate.of(target.year, target.month, Math.min(day, daysInMonth(target.year, target.month)));
  },

  addYears: (date: LocalDate, years: number): LocalDate => LocalDate.addMonths(date, years * 12),

  /** Calendar days from one date to the other; negative when `to` is earlier. */
  daysBetween: (from: LocalDate, to: LocalDate): number =>
    Math.round((utc(to).getTime() - utc(from).getTime()) / DAY_MS),

  startOfMonth: (date: LocalDate): LocalDate => LocalDate.of(LocalDate.year(date), LocalDate.month(date), 1),

  endOfMonth(date: LocalDate): LocalDate {
    const { year, month } = partsOf(date);
    return LocalDate.of(year, month, daysInMonth(year, month));
  },

  compare: (a: LocalDate, b: LocalDate): -1 | 0 | 1 => (a === b ? 0 : a < b ? -1 : 1),
  min: (first: LocalDate, ...others: LocalDate[]): LocalDate => others.reduce((a, b) => (b < a ? b : a), first),
  max: (first: LocalDate, ...others: LocalDate[]): LocalDate => others.reduce((a, b) => (b > a ? b : a), first),

  /** The calendar day at a moment in a zone: legal clocks count in Europe/Amsterdam, whatever the server's zone. */
  at(moment: Date, timeZone = 'Europe/Amsterdam'): LocalDate {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    const part = (type: string): number => Number(format.formatToParts(moment).find((p) => p.type === type)?.value);
    return LocalDate.of(part('year'), part('month'), part('day'));
  },

  /** Today by the clock, in Europe/Amsterdam unless said otherwise. */
  today: (timeZone = 'Europe/Amsterdam', clock: Clock = () => new Date()): LocalDate => LocalDate.at(clock(), timeZone),
};
