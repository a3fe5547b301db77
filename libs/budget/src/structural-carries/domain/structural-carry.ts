import { DomainError, Money } from '@koersvast/kernel';
import { type LineAmounts, lineAmounts, type VatTreatment } from '../../municipal-budgets/domain/budget-line-amount';
import type { LedgerSide } from '../../ledger/domain/ledger';

/** OPENED: in the lines with which the year began; TAKEN: put into its draft; PROPOSED: an amendment of it; DISMISSED: not. */
export const CARRY_OUTCOMES = ['OPENED', 'TAKEN', 'PROPOSED', 'DISMISSED'] as const;
export type CarryOutcome = (typeof CARRY_OUTCOMES)[number];
/** OPEN: nobody decided what to do with it in that year. */
export type CarryState = 'OPEN' | CarryOutcome;

/** A line as far as its amounts go. */
export interface CarriedLine {
  side: LedgerSide;
  vatTreatment: VatTreatment;
  /** Last or bate, of which `vat` is a part when it is kostprijsverhogend. */
  original: Money;
  vat: Money;
}

/**
 * The line with a structural change in it. VAT that comes back moves by what the amendment moved of the receivable; VAT
 * that raises the cost keeps its part of the last, half a cent up.
 * @throws DomainError 422 when it falls below nil
 */
export function withChange(line: CarriedLine, change: Money, receivableChange: Money): LineAmounts {
  const { side, vatTreatment, original, vat } = line;
  const last = original.plus(change);
  if (vatTreatment === 'COST_INCREASING') {
    if (last.isNegative()) throw new DomainError('municipal-budget.below-zero');
    const part = original.isZero()
      ? Money.zero
      : Money.fromCents((2n * vat.cents * last.cents + original.cents) / (2n * original.cents));
    return lineAmounts(side, vatTreatment, last.minus(part), part);
  }
  return lineAmounts(side, vatTreatment, last, vat.plus(receivableChange));
}

/** What makes a line the same in another year: its place, ground and words, not its code. */
export interface LineIdentity {
  programmeCode: string;
  taskField: string;
  category: string;
  side: LedgerSide;
  contractId: string | null;
  description: string;
}

export const sameLine = (a: LineIdentity, b: LineIdentity): boolean => a.taskField === b.taskField && sameWords(a, b);

/** All but the taakveld: Iv3 renames those from one period to the next (domain D3). */
export const sameWords = (a: LineIdentity, b: LineIdentity): boolean =>
  a.programmeCode === b.programmeCode &&
  a.category === b.category &&
  a.side === b.side &&
  a.contractId === b.contractId &&
  a.description.trim().toLowerCase() === b.description.trim().toLowerCase();

/** The same line among those of another year: by place and words, or by its words alone when just one has them. */
export function lineLike<Line extends LineIdentity>(line: LineIdentity, others: readonly Line[]): Line | null {
  const exact = others.find((one) => sameLine(one, line));
  if (exact) return exact;
  const [only, ...more] = others.filter((one) => sameWords(one, line));
  return only && more.length === 0 ? only : null;
}
