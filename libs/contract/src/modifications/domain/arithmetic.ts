import { Money, Percentage } from '@koersvast/kernel';

export type Verdict = 'PASS' | 'FAIL' | 'UNANSWERED';

/** One sum as it stands on the screen: left < right or left ≤ right. */
export interface Sum {
  code: 'NET_BELOW_THRESHOLD' | 'NET_BELOW_SHARE' | 'CHANGE_WITHIN_SHARE';
  left: Money;
  operator: '<' | '<=';
  /** The limit rounded to the cent for reading; the verdict is taken on the exact figures. Null without a value V. */
  right: Money | null;
  /** The share of V that the limit is; null for a fixed amount. */
  share: Percentage | null;
  verdict: Verdict;
}

const HUNDRED = Percentage.hundred.micros;

/** Whether `amount` is strictly below the share of V, without rounding. */
const belowShare = (amount: Money, share: Percentage, base: Money): boolean =>
  amount.cents * HUNDRED < base.cents * share.micros;

/** 2.163b: net strictly below the fixed threshold. */
export const netBelowThreshold = (net: Money, threshold: Money): Sum => ({
  code: 'NET_BELOW_THRESHOLD',
  left: net,
  operator: '<',
  right: threshold,
  share: null,
  verdict: net.compare(threshold) < 0 ? 'PASS' : 'FAIL',
});

/** 2.163b: net strictly below a share of V. */
export const netBelowShare = (net: Money, share: Percentage, base: Money | null): Sum => ({
  code: 'NET_BELOW_SHARE',
  left: net,
  operator: '<',
  right: base && share.of(base),
  share,
  verdict: base === null ? 'UNANSWERED' : belowShare(net, share, base) ? 'PASS' : 'FAIL',
});

/** 2.163d and e: the change itself at most a share of V. */
export const changeWithinShare = (change: Money, share: Percentage, base: Money | null): Sum => ({
  code: 'CHANGE_WITHIN_SHARE',
  left: change,
  operator: '<=',
  right: base && share.of(base),
  share,
  verdict: base === null ? 'UNANSWERED' : change.cents * HUNDRED <= base.cents * share.micros ? 'PASS' : 'FAIL',
});

/** The largest amount, in whole cents, that is still strictly below the share of V. */
export function largestBelowShare(share: Percentage, base: Money): Money {
  // Ceiling minus one cent; V is positive, so plain integer division rounds down.
  return Money.fromCents((base.cents * share.micros + HUNDRED - 1n) / HUNDRED - 1n);
}
