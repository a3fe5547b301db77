import { LocalDate } from './local-date';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Time of day, `hh:mm`, as it is on the clock of a zone. */
export const timeAt = (moment: Date, timeZone = 'Europe/Amsterdam'): string =>
  new Intl.DateTimeFormat('nl-NL', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment);

export const isTimeOfDay = (text: unknown): boolean => typeof text === 'string' && TIME.test(text);

/**
 * The moment at which the clock of Amsterdam shows this day and `hh:mm`. In the hour that is skipped in March it is the
 * hour after it; in the hour that comes twice in October it is the first.
 */
export function momentAt(date: LocalDate, time: string): Date {
  if (!isTimeOfDay(time)) throw new Error(`${time} is not hh:mm`);
  const candidates = ['+02:00', '+01:00'].map((offset) => new Date(`${date}T${time}:00${offset}`));
  const shown = candidates.find((moment) => LocalDate.at(moment) === date && timeAt(moment) === time);
  return shown ?? candidates[1]!;
}
