import { LocalDate } from '../local-date';

/** Easter Sunday of the Gregorian calendar (anonymous algorithm, Meeus). */
export function easterSunday(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const shift = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const days = moon + weekday - 7 * shift + 114;
  return LocalDate.of(year, Math.floor(days / 31), (days % 31) + 1);
}

/** 27 April since 2014, before that 30 April; a day earlier when it would be a Sunday. */
function kingsDay(year: number): LocalDate {
  const day = LocalDate.of(year, 4, year >= 2014 ? 27 : 30);
  return LocalDate.weekday(day) === 7 ? LocalDate.addDays(day, -1) : day;
}

const made = new Map<number, ReadonlyMap<LocalDate, string>>();

/**
 * The days of Algemene termijnenwet art. 3, first and second paragraph, with their Dutch names. Days that a royal decree
 * equates with them for one year (third paragraph) are not known here: a calculation takes those as `closed`.
 */
export function dutchHolidays(year: number): ReadonlyMap<LocalDate, string> {
  const known = made.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const holidays = new Map<LocalDate, string>([
    [LocalDate.of(year, 1, 1), 'Nieuwjaarsdag'],
    [LocalDate.addDays(easter, -2), 'Goede Vrijdag'],
    [LocalDate.addDays(easter, 1), 'Tweede Paasdag'],
    [kingsDay(year), 'Koningsdag'],
    [LocalDate.of(year, 5, 5), 'Bevrijdingsdag'],
    [LocalDate.addDays(easter, 39), 'Hemelvaartsdag'],
    [LocalDate.addDays(easter, 50), 'Tweede Pinksterdag'],
    [LocalDate.of(year, 12, 25), 'Eerste Kerstdag'],
    [LocalDate.of(year, 12, 26), 'Tweede Kerstdag'],
  ]);
  made.set(year, holidays);
  return holidays;
}

/** Why nobody works on a day: `zaterdag`, `zondag` or the name of the holiday; null on a working day. */
export function whyClosed(date: LocalDate, closed: readonly LocalDate[] = []): string | null {
  const holiday = dutchHolidays(LocalDate.year(date)).get(date);
  if (holiday) return holiday;
  if (closed.includes(date)) return 'gelijkgestelde dag';
  const weekday = LocalDate.weekday(date);
  return weekday === 6 ? 'zaterdag' : weekday === 7 ? 'zondag' : null;
}

export const isWorkingDay = (date: LocalDate, closed: readonly LocalDate[] = []): boolean =>
  whyClosed(date, closed) === null;

/** The day itself when it is a working day, else the first one after it (or before it, with step -1). */
export function workingDayFrom(date: LocalDate, step: 1 | -1 = 1, closed: readonly LocalDate[] = []): LocalDate {
  let day = date;
  while (!isWorkingDay(day, closed)) day = LocalDate.addDays(day, step);
  return day;
}

/** `count` working days after a day (before it when negative); 0 gives the day itself. */
export function addWorkingDays(date: LocalDate, count: number, closed: readonly LocalDate[] = []): LocalDate {
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = LocalDate.addDays(day, step);
    if (isWorkingDay(day, closed)) left -= 1;
  }
  return day;
}
