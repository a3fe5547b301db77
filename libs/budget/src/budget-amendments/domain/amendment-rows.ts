import { DomainError, Money } from '@koersvast/kernel';
import type { LedgerSide } from '../../ledger/domain/ledger';
import { balanceChange, type AmendmentChange } from './amendment-authority';
import type { AmendmentKind } from './amendment-state';

/** A line as an amendment finds it, and what it asks there. */
export interface AmendmentLine extends AmendmentChange {
  code: string;
  side: LedgerSide;
  /** What may be spent or comes in before this amendment. */
  before: Money;
  /** VAT that comes back on it, before this amendment and what it moves. */
  receivableBefore: Money;
  receivableChange: Money;
}

/**
 * An amendment changes at least one line, a transfer at least two and adds up to nil; no line falls below nil.
 * @throws DomainError 422 with the row that is wrong
 */
export function assertRows(kind: AmendmentKind, rows: readonly AmendmentLine[]): void {
  if (rows.length < (kind === 'TRANSFER' ? 2 : 1)) throw at('/rows', `budget-amendment.too-few.${kind}`);
  for (const [index, { change, before, code }] of rows.entries()) {
    if (change.isZero()) throw at(`/rows/${index}/change`, 'budget-amendment.zero');
    const after = before.plus(change);
    if (after.isNegative()) {
      throw at(`/rows/${index}/change`, 'budget-amendment.below-zero', { code, after: after.format() });
    }
  }
  const balance = balanceChange(rows);
  if (kind === 'TRANSFER' && !balance.isZero()) {
    throw at('/rows', 'budget-amendment.not-zero-sum', { difference: balance.format({ plus: true }) });
  }
}

export interface ProgrammeEffect {
  budgetProgrammeId: string;
  side: LedgerSide;
  before: Money;
  change: Money;
  after: Money;
}

/**
 * Per programme that is touched the mutation and the new amount, lasten and baten apart (BBV 18).
 * @param totals what each programme and side holds before the amendment
 */
export function programmeEffects(
  totals: readonly AmendmentChange[],
  changes: readonly AmendmentChange[],
): ProgrammeEffect[] {
  const touched = [...new Set(changes.map(({ budgetProgrammeId }) => budgetProgrammeId))];
  return touched.flatMap((budgetProgrammeId) =>
    (['COST', 'INCOME'] as const).map((side) => {
      const sum = (of: readonly AmendmentChange[]) =>
        Money.sum(
          of
            .filter((one) => one.budgetProgrammeId === budgetProgrammeId && one.side === side)
            .map(({ change }) => change),
        );
      const [before, change] = [sum(totals), sum(changes)];
      return { budgetProgrammeId, side, before, change, after: before.plus(change) };
    }),
  );
}

const at = (pointer: string, code: string, params = {}) =>
  new DomainError(code, { params, fields: [{ pointer, code, params }] });
