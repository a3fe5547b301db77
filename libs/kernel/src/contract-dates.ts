import { LocalDate } from './local-date';

/**
 * The last day of a term that is extended by whole months. Counted from the day after, so that a term to the end of a
 * month stays one to the end of a month: 28-02-2027 plus twelve months is 29-02-2028.
 */
export const termExtended = (endsOn: LocalDate, months: number): LocalDate =>
  LocalDate.addDays(LocalDate.addMonths(LocalDate.addDays(endsOn, 1), months), -1);

/**
 * The last day on which something may be done that must be done a number of months before the end of a term (notice,
 * decision on an extension). A day that the month lacks becomes its last: 31-08 minus six months is 28-02 or 29-02.
 */
export const monthsBefore = (endsOn: LocalDate, months: number): LocalDate => LocalDate.addMonths(endsOn, -months);
