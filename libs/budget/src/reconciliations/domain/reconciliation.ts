import { Money } from '@koersvast/kernel';

/** What is held against what: partner against joint body (or payer), and that against the ledger. */
export const DIFFERENCE_RULES = ['STATED_ADVANCED', 'ADVANCED_BOOKED'] as const;
export type DifferenceRule = (typeof DIFFERENCE_RULES)[number];

/** What a difference is called. */
export const DIFFERENCE_KINDS = [
  'NOT_BOOKED_YET',
  'OTHER_PERIOD',
  'SPENT_OTHERWISE',
  'WRONG_AMOUNT',
  'WRONG_PLACE',
  'OTHER',
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** One municipality in one month; null is not known (no statement, nothing booked), never nil. */
export interface ComparedMonth {
  municipalityId: string;
  /** First day of the month, 'yyyy-mm-dd'. */
  period: string;
  stated: Money | null;
  advanced: Money;
  booked: Money | null;
}

export interface Difference {
  municipalityId: string;
  period: string;
  rule: DifferenceRule;
  /** Stated minus advanced, or advanced minus booked; never nil. */
  amount: Money;
  /** What it probably is; a person says so or names it otherwise. */
  proposedKind: DifferenceKind;
}

/**
 * Every difference by rule. A month without a statement is not compared with it: that is no difference but a statement still
 * to come. What was advanced and not booked is one.
 */
export function differences(months: readonly ComparedMonth[]): Difference[] {
  const found = months.flatMap(({ municipalityId, period, stated, advanced, booked }) => [
    ...(stated === null
      ? []
      : [{ municipalityId, period, rule: 'STATED_ADVANCED' as const, amount: stated.minus(advanced), booked }]),
    ...[
      {
        ...{ municipalityId, period, rule: 'ADVANCED_BOOKED' as const, booked },
        amount: advanced.minus(booked ?? Money.zero),
      },
    ],
  ]);
  const real = found.filter(({ amount }) => !amount.isZero());
  return real.map(({ booked, ...difference }) => ({ ...difference, proposedKind: proposal(difference, booked, real) }));
}

type Found = Omit<Difference, 'proposedKind'>;

function proposal(one: Found, booked: Money | null, all: readonly Found[]): DifferenceKind {
  if (one.rule === 'STATED_ADVANCED') return 'SPENT_OTHERWISE';
  const opposite = (other: Found) => other.rule === one.rule && other.amount.equals(one.amount.negate());
  if (all.some((other) => opposite(other) && other.municipalityId === one.municipalityId)) return 'OTHER_PERIOD';
  if (all.some((other) => opposite(other) && other.period === one.period)) return 'WRONG_PLACE';
  return booked === null ? 'NOT_BOOKED_YET' : 'WRONG_AMOUNT';
}

export interface Explained extends Pick<Difference, 'municipalityId' | 'period' | 'rule' | 'amount'> {
  kind: DifferenceKind;
  explanation: string;
}

/** The explanation of earlier that still holds: the same place and rule, and to the cent the same amount. */
export const carriedOver = <E extends Explained>(difference: Difference, earlier: readonly E[]): E | undefined =>
  earlier.find(
    (one) =>
      one.municipalityId === difference.municipalityId &&
      one.period === difference.period &&
      one.rule === difference.rule &&
      one.amount.equals(difference.amount),
  );
