import { LocalDate, Money } from '@koersvast/kernel';

/** Whether the partner's statement is still provisional or audited. */
export const SETTLEMENT_KINDS = ['PROVISIONAL', 'DEFINITIVE'] as const;
export type SettlementKind = (typeof SETTLEMENT_KINDS)[number];

/** ACCRUAL: an overlopende post in the year itself. PRIOR_YEAR: "afwikkeling voorgaand jaar", incidental, in a later year. */
export type PostingNature = 'ACCRUAL' | 'PRIOR_YEAR';

export interface SettlementPosting {
  /** Year in whose accounts it falls. */
  bookingYear: number;
  nature: PostingNature;
  incidental: boolean;
  /** What is posted now: the settlement minus what was posted for it before. Above nil: the municipality pays. */
  amount: Money;
}

/**
 * Where a settlement falls in the accounts of one municipality (domain C6, year end): up to and including the day on which
 * its accounts of the year close it belongs to that year; after that day the difference is incidental, in the year in
 * which it was established.
 * @param closesOn last day on which the accounts of `year` still take it, 'yyyy-mm-dd'
 */
export function yearEndPosting(
  year: number,
  establishedOn: string,
  closesOn: string,
  settled: Money,
  postedBefore: Money,
): SettlementPosting {
  const amount = settled.minus(postedBefore);
  if (establishedOn <= closesOn) return { bookingYear: year, nature: 'ACCRUAL', incidental: false, amount };
  return { bookingYear: LocalDate.year(establishedOn), nature: 'PRIOR_YEAR', incidental: true, amount };
}
