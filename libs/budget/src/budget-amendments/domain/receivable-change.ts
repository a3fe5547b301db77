import { DomainError, Money } from '@koersvast/kernel';
import type { VatTreatment } from '../../municipal-budgets/domain/budget-line-amount';

/** A line as far as its VAT goes, before an amendment. */
export interface LineWithVat {
  vatTreatment: VatTreatment;
  before: Money;
  receivableBefore: Money;
}

/** VAT that comes back, by itself or through the joint body: a receivable on the BCF and no last (domain C6). */
export const comesBack = (treatment: VatTreatment): boolean => treatment === 'COMPENSABLE' || treatment === 'PASSED_ON';

/**
 * What the receivable on the BCF moves when the last of a line moves: what was typed, else in proportion to the line,
 * half a cent away from nil. A line that is emptied takes its whole receivable with it.
 * @throws DomainError 422 VAT where none comes back, none known of a line without amount, or a receivable below nil
 */
export function receivableChange(line: LineWithVat, change: Money, typed: Money | null, pointer: string): Money {
  const at = (code: string, params = {}) => new DomainError(code, { params, fields: [{ pointer, code, params }] });
  if (!comesBack(line.vatTreatment)) {
    if (typed && !typed.isZero()) throw at('budget-amendment.vat-not-here');
    return Money.zero;
  }
  if (!typed && line.before.isZero()) throw at('budget-amendment.vat-missing');
  const moved = typed ?? inProportion(line, change);
  const after = line.receivableBefore.plus(moved);
  if (after.isNegative()) throw at('budget-amendment.receivable-below-zero', { after: after.format() });
  return moved;
}

function inProportion({ before, receivableBefore }: LineWithVat, change: Money): Money {
  const product = receivableBefore.cents * change.abs().cents;
  const whole = (2n * product + before.cents) / (2n * before.cents);
  const moved = Money.fromCents(whole);
  return change.isNegative() ? moved.negate() : moved;
}
