import { DomainError, Money, type TextParams } from '@koersvast/kernel';

/** One per contract year, made from the agreed budget, and what people enter beside it. */
export type CommitmentKind = 'CONTRACT_YEAR' | 'ENTERED';

/** REQUESTED: above the room, waits for a second person and does not count yet. */
export const COMMITMENT_STATES = ['REQUESTED', 'ACTIVE', 'REJECTED', 'WITHDRAWN'] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

export type MovementKind = 'ENTERED' | 'USED' | 'CANCELLED';

/** Committed is what was entered less what was cancelled; open is what of that was not used yet. */
export interface CommitmentBalance {
  committed: Money;
  used: Money;
  open: Money;
}

export interface Movement {
  kind: MovementKind;
  /** A reversal has the kind of what it takes back and minus its amount. */
  amount: Money;
}

/** The balance after all movements; below nil only for a contract year of which more was paid than is agreed now. */
export function balanceOf(movements: readonly Movement[]): CommitmentBalance {
  const sum = (kind: MovementKind) =>
    Money.sum(movements.filter((one) => one.kind === kind).map(({ amount }) => amount));
  const committed = sum('ENTERED').minus(sum('CANCELLED'));
  const used = sum('USED');
  return { committed, used, open: committed.minus(used) };
}

/**
 * What an invoice may use: above nil and at most what is open. The booking itself is never refused (domain C6); only what
 * it takes off this commitment is limited.
 * @throws DomainError 422
 */
export function assertUse(amount: Money, { open }: CommitmentBalance): void {
  const refuse = (code: string, params: TextParams = {}) =>
    new DomainError(code, { params, fields: [{ pointer: '/amount', code, params }] });
  if (!amount.isPositive()) throw refuse('commitment.above-nil');
  if (amount.compare(open) > 0) throw refuse('commitment.more-than-open', { open: open.format() });
}

interface ContractPart {
  /** Of the agreed budget, per municipality: what was committed by the contract year itself. */
  year: CommitmentBalance;
  /** Entered beside it within the same contract budget. */
  inside: CommitmentBalance;
}

/**
 * What was committed under a contract without counting twice: what is entered within the contract budget comes out of the
 * agreed sum, so the contract year stands for the rest. More than the sum together only when somebody overrode a rule.
 */
export function restOfContractYear({ year, inside }: ContractPart): CommitmentBalance {
  const committed = Money.max(Money.zero, year.committed.minus(inside.committed));
  return { committed, used: year.used, open: committed.minus(year.used) };
}
