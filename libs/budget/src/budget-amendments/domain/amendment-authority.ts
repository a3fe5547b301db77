import { Money } from '@koersvast/kernel';
import type { LedgerSide } from '../../ledger/domain/ledger';

export const AMENDMENT_AUTHORITIES = ['COLLEGE', 'COUNCIL'] as const;
export type AmendmentAuthority = (typeof AMENDMENT_AUTHORITIES)[number];

/** What an amendment asks on one line. */
export interface AmendmentChange {
  budgetProgrammeId: string;
  side: LedgerSide;
  change: Money;
}

/** Where a municipality is stricter than the law; holds from a day on. */
export interface LocalRule {
  validFrom: string;
  /** Up to and including this the college decides; null: no limit of its own. */
  collegeLimit: Money | null;
  structuralToCouncil: boolean;
}

export type AuthorityReason = 'WITHIN_PROGRAMME' | 'PROGRAMME_TOTAL' | 'LOCAL_LIMIT' | 'LOCAL_STRUCTURAL';

export interface AuthorityVerdict {
  authority: AmendmentAuthority;
  reason: AuthorityReason;
}

/**
 * Who decides (Gemeentewet 189, BBV 17-18; domain C6): the raad authorises lasten and baten per programme, so what moves
 * those totals, or moves between programmes, is the raad's. Within one programme the college decides, unless the local
 * rule is stricter; a local rule is never wider.
 */
export function authorityOf(
  changes: readonly AmendmentChange[],
  structural: boolean,
  rule: LocalRule | null,
): AuthorityVerdict {
  if (programmeTotals(changes).some(({ change }) => !change.isZero())) {
    return { authority: 'COUNCIL', reason: 'PROGRAMME_TOTAL' };
  }
  if (rule?.structuralToCouncil && structural) return { authority: 'COUNCIL', reason: 'LOCAL_STRUCTURAL' };
  if (rule?.collegeLimit && movedAmount(changes).compare(rule.collegeLimit) > 0) {
    return { authority: 'COUNCIL', reason: 'LOCAL_LIMIT' };
  }
  return { authority: 'COLLEGE', reason: 'WITHIN_PROGRAMME' };
}

/** Per programme and side what is added or taken away in all. */
export function programmeTotals(changes: readonly AmendmentChange[]): AmendmentChange[] {
  const totals = new Map<string, AmendmentChange>();
  for (const { budgetProgrammeId, side, change } of changes) {
    const key = `${budgetProgrammeId} ${side}`;
    const before = totals.get(key)?.change ?? Money.zero;
    totals.set(key, { budgetProgrammeId, side, change: before.plus(change) });
  }
  return [...totals.values()];
}

/** How much money it is about: the larger of what goes up and what goes down. What a mandate is measured against. */
export function movedAmount(changes: readonly { change: Money }[]): Money {
  const up = Money.sum(changes.map(({ change }) => Money.max(change, Money.zero)));
  const down = Money.sum(changes.map(({ change }) => Money.max(change.negate(), Money.zero)));
  return Money.max(up, down);
}

/**
 * Nothing is added or taken away: lasten and baten each sum to nil, or what the lasten rise is paid by the baten. The
 * saldo stays: baten minus lasten.
 */
export function balanceChange(changes: readonly { side: LedgerSide; change: Money }[]): Money {
  return Money.sum(changes.map(({ side, change }) => (side === 'INCOME' ? change : change.negate())));
}

/** The rule that holds on a day: the last that began on or before it. `rules` in any order. */
export function ruleOn(rules: readonly LocalRule[], day: string): LocalRule | null {
  const held = rules.filter(({ validFrom }) => validFrom <= day);
  return held.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null;
}
