import { DomainError, LocalDate } from '@koersvast/kernel';

/** Name of a calendar quarter: '2026-Q1'. */
export type Quarter = string;

export const QUARTER = /^((?:19|20|21)\d{2})-Q([1-4])$/;

/** First and last day of a quarter, both inside it. */
export interface QuarterDays {
  from: LocalDate;
  through: LocalDate;
}

/** @throws DomainError 422 `quarter.name` when it is no quarter. */
export function daysOfQuarter(quarter: Quarter): QuarterDays {
  const match = QUARTER.exec(quarter);
  if (!match) {
    const params = { quarter: quarter.slice(0, 20) };
    throw new DomainError('quarter.name', {
      params,
      fields: [{ pointer: '/quarter', code: 'quarter.name', params }],
    });
  }
  const from = LocalDate.of(Number(match[1]), (Number(match[2]) - 1) * 3 + 1, 1);
  return { from, through: LocalDate.addDays(LocalDate.addMonths(from, 3), -1) };
}

/** The quarter in which a day falls. */
export const quarterAt = (date: string): Quarter =>
  `${LocalDate.year(date)}-Q${Math.floor((LocalDate.month(date) - 1) / 3) + 1}`;

export const quarterBefore = (quarter: Quarter): Quarter =>
  quarterAt(LocalDate.addDays(daysOfQuarter(quarter).from, -1));

/** The three months of a quarter, 'yyyy-mm'. */
export const monthsOfQuarter = (quarter: Quarter): string[] => {
  const { from } = daysOfQuarter(quarter);
  return [0, 1, 2].map((months) => LocalDate.addMonths(from, months).slice(0, 7));
};

/** All quarters that touch the days from `first` up to and including `last`, in order; none when last lies before. */
export function quartersBetween(first: string, last: string): Quarter[] {
  const quarters: Quarter[] = [];
  for (let day = LocalDate.parse(first); day <= last;) {
    const quarter = quarterAt(day);
    quarters.push(quarter);
    day = LocalDate.addDays(daysOfQuarter(quarter).through, 1);
  }
  return quarters;
}

/**
 * Holds a quarter against the term of a contract and against today.
 * @throws DomainError 422 `quarter.outside-contract`, or `quarter.to-come` when it has not begun
 */
export function demandQuarterOf(
  term: { startsOn: string; endsOn: string },
  quarter: Quarter,
  today: string,
): QuarterDays {
  const days = daysOfQuarter(quarter);
  const outside = days.through < term.startsOn || days.from > term.endsOn;
  const code = outside ? 'quarter.outside-contract' : days.from > today ? 'quarter.to-come' : null;
  if (code === null) return days;
  const params = { quarter, from: LocalDate.format(term.startsOn), through: LocalDate.format(term.endsOn) };
  throw new DomainError(code, { params, fields: [{ pointer: '/quarter', code, params }] });
}
