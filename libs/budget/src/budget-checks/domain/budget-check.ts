import { Money, Percentage } from '@koersvast/kernel';

/** What a rule measures: all municipalities of the contract together, or one of them. */
export const RULE_SCOPES = ['OVERALL', 'MUNICIPALITY'] as const;
export type RuleScope = (typeof RULE_SCOPES)[number];

export const RULE_ACTIONS = ['STOP', 'WARN', 'IGNORE'] as const;
export type RuleAction = (typeof RULE_ACTIONS)[number];

/** OK: within every threshold. IGNORE: above one, and the rule says that this does not matter. */
export type CheckVerdict = 'OK' | RuleAction;

export interface BudgetRule {
  /** Null: the rule that holds when nobody laid one down. */
  id: string | null;
  measured: RuleScope;
  /** Only of a rule for one municipality; it replaces the rules for every municipality there. */
  municipalityId: string | null;
  action: RuleAction;
  /** Share of the current budget above which the rule works. */
  threshold: Percentage;
}

/** The arithmetic of one scope. */
export interface Room {
  measured: RuleScope;
  municipalityId: string | null;
  current: Money;
  /** What is committed and not used yet. */
  committed: Money;
  /** What was already used or booked. */
  used: Money;
}

export interface ScopeCheck extends Room {
  /** What is left before the new amount: current - committed - used. */
  room: Money;
  /** What is left after it. */
  after: Money;
  /** Committed, used and the new amount in percent of current; null when nothing is current. */
  taken: Percentage | null;
  /** The amount up to which that rule lets through, rounded down to the cent; null when no threshold was passed. */
  limit: Money | null;
  /** How much the new amount goes above that limit; null when no threshold was passed. */
  over: Money | null;
  /** The rule that gave the verdict; null when no threshold was passed. */
  rule: BudgetRule | null;
  verdict: CheckVerdict;
}

/** Without a rule of their own people still hear it when the room is passed; nothing is stopped. */
const UNWRITTEN = (measured: RuleScope): BudgetRule => ({
  ...{ id: null, measured, municipalityId: null, action: 'WARN' },
  threshold: Percentage.parse('100'),
});

const WEIGHT: Record<CheckVerdict, number> = { OK: 0, IGNORE: 1, WARN: 2, STOP: 3 };

/** The rules for a scope: those of the municipality itself before those of all, and the unwritten one when there is none. */
function rulesFor({ measured, municipalityId }: Room, rules: readonly BudgetRule[]): readonly BudgetRule[] {
  const same = rules.filter((rule) => rule.measured === measured);
  const own = same.filter((rule) => rule.municipalityId !== null && rule.municipalityId === municipalityId);
  if (own.length > 0) return own;
  const common = same.filter((rule) => rule.municipalityId === null);
  return common.length > 0 ? common : [UNWRITTEN(measured)];
}

/** Exact: amounts times micros, no rounding. Nothing current: every amount is above it. */
const passes = (taken: Money, current: Money, { threshold }: BudgetRule): boolean =>
  current.isPositive() ? taken.cents * 100_000_000n > current.cents * threshold.micros : taken.isPositive();

const limitOf = (current: Money, { threshold }: BudgetRule): Money =>
  current.isPositive() ? Money.fromCents((current.cents * threshold.micros) / 100_000_000n) : Money.zero;

/** One scope: current - committed - used - this, and the strictest of the rules whose threshold is passed. */
export function checkScope(room: Room, amount: Money, rules: readonly BudgetRule[]): ScopeCheck {
  const before = room.current.minus(room.committed).minus(room.used);
  const taken = room.committed.plus(room.used).plus(amount);
  const passed = rulesFor(room, rules).filter((rule) => passes(taken, room.current, rule));
  const rule = passed.reduce<BudgetRule | null>(
    (strictest, one) => (strictest && WEIGHT[strictest.action] >= WEIGHT[one.action] ? strictest : one),
    null,
  );
  const limit = rule && limitOf(room.current, rule);
  return {
    ...room,
    ...{ limit, over: limit && taken.minus(limit) },
    ...{ room: before, after: before.minus(amount), rule, verdict: rule?.action ?? 'OK' },
    taken: room.current.isPositive() ? Percentage.ratio(taken, room.current) : null,
  };
}

/** The strictest of all scopes. */
export const verdictOf = (checks: readonly ScopeCheck[]): CheckVerdict =>
  checks.reduce<CheckVerdict>((worst, { verdict }) => (WEIGHT[verdict] > WEIGHT[worst] ? verdict : worst), 'OK');
