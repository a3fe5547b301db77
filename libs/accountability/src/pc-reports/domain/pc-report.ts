import { DomainError, LocalDate, Money, Percentage } from '@koersvast/kernel';

/** Reports of the planning-and-control cycle (domain D1); OTHER carries only the title that the controller gives. */
export const REPORT_PERIODS = ['INTERIM_1', 'INTERIM_2', 'ANNUAL', 'OTHER'] as const;
export type ReportPeriod = (typeof REPORT_PERIODS)[number];

const TITLES: Record<Exclude<ReportPeriod, 'OTHER'>, string> = {
  INTERIM_1: '1e bestuursrapportage',
  INTERIM_2: '2e bestuursrapportage',
  ANNUAL: 'Jaarstukken',
};

export const DEFAULT_THRESHOLD = Money.fromCents(25_000_000n);
export const DEFAULT_THRESHOLD_PERCENT = Percentage.parse('2');

/** RAP-2027-1: the n-th report about a year. */
export const reportCode = (year: number, number: number): string => `RAP-${year}-${number}`;

/** MO-2027-001: the n-th snapshot of reports about a year. */
export const snapshotCode = (year: number, number: number): string => `MO-${year}-${String(number).padStart(3, '0')}`;

/** RAP-2027-1/4: the fourth paragraph that was begun, kept when others are withdrawn. */
export const paragraphCode = (report: string, number: number): string => `${report}/${number}`;

/** @throws DomainError 422 when a report of a free kind has no title. */
export function titleOf(period: ReportPeriod, year: number, given: string | undefined): string {
  if (given) return given;
  if (period === 'OTHER') {
    throw new DomainError('pc-report.title-missing', {
      fields: [{ pointer: '/title', code: 'pc-report.title-missing' }],
    });
  }
  return `${TITLES[period]} ${year}`;
}

/**
 * The stand lies in the year of the report, or after it for annual accounts.
 * @param asOf 'yyyy-mm-dd' @throws DomainError 422
 */
export function assertStand(year: number, asOf: string): void {
  if (LocalDate.year(LocalDate.parse(asOf)) >= year) return;
  throw new DomainError('pc-report.stand-before-year', {
    params: { year },
    fields: [{ pointer: '/asOfDate', code: 'pc-report.stand-before-year', params: { year } }],
  });
}

const HIGHEST_THRESHOLD = Money.parse('999999999999.99');

/**
 * A threshold is an amount of nil or more and a percentage from 0 to 100, both as API strings.
 * @throws DomainError 422 at the field that is out of bounds
 */
export function readThreshold(amount: string, percentage: string): { cents: string; percent: string } {
  const [money, percent] = [Money.parse(amount), Percentage.parse(percentage)];
  const wrong = [
    ...(money.isNegative() || money.compare(HIGHEST_THRESHOLD) > 0 ? ['/thresholdAmount'] : []),
    ...(percent.isNegative() || percent.compare(Percentage.hundred) > 0 ? ['/thresholdPercentage'] : []),
  ];
  if (wrong.length > 0) {
    const code = 'pc-report.threshold';
    throw new DomainError(code, { fields: wrong.map((pointer) => ({ pointer, code })) });
  }
  return { cents: money.cents.toString(), percent: percent.toString() };
}
