import { DomainError } from '@koersvast/kernel';

/** A proposal waits for a person; confirmed it binds; rejected it leaves its requirement uncovered. */
export const OBLIGATION_STATES = ['PROPOSED', 'CONFIRMED', 'REJECTED'] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

/** Who owes it: the contractor (opdrachtnemer) or the principal (opdrachtgever). */
export const PARTIES = ['CONTRACTOR', 'PRINCIPAL'] as const;
export type Party = (typeof PARTIES)[number];

/** When it is due: on one day, or at all times. */
export const DUE_RULES = ['NONE', 'ON_DATE'] as const;
export type DueRule = (typeof DUE_RULES)[number];

/** What was agreed; a change of it makes a new version. `dueOn` is 'yyyy-mm-dd' exactly when the rule is ON_DATE. */
export interface ObligationContent {
  title: string;
  text: string;
  party: Party;
  dueRule: DueRule;
  dueOn: string | null;
}

/** A rejected proposal can still be confirmed: the requirement is still in the award. A confirmed one binds. */
const NEXT: Record<ObligationState, readonly ObligationState[]> = {
  PROPOSED: ['CONFIRMED', 'REJECTED'],
  REJECTED: ['CONFIRMED'],
  CONFIRMED: [],
};

export const canBecome = (from: ObligationState, to: ObligationState): boolean => NEXT[from].includes(to);

/** @throws DomainError 409 when an obligation in state `from` cannot become `to`. */
export function assertBecomes(from: ObligationState, to: ObligationState): void {
  if (!canBecome(from, to)) throw new DomainError(`obligation.${from.toLowerCase()}`, { status: 409 });
}

/**
 * The content after a change, or null when nothing of it changed.
 * @throws DomainError 409 rejected; 422 due date and due rule do not fit, or a binding text changes without a reason.
 */
export function revised(
  state: ObligationState,
  before: ObligationContent,
  change: Partial<ObligationContent>,
  reason: string | null,
): ObligationContent | null {
  const after = { ...before, ...withoutUndefined(change) };
  if (after.dueRule === 'NONE' && change.dueOn == null) after.dueOn = null;
  if ((after.dueRule === 'ON_DATE') !== (after.dueOn !== null)) {
    throw new DomainError('obligation.due', { fields: [{ pointer: '/dueOn', code: 'obligation.due' }] });
  }
  const same = (Object.keys(before) as (keyof ObligationContent)[]).every((key) => before[key] === after[key]);
  if (same) return null;
  if (state === 'REJECTED') throw new DomainError('obligation.rejected-text', { status: 409 });
  if (state === 'CONFIRMED' && !reason?.trim()) {
    throw new DomainError('obligation.reason', { fields: [{ pointer: '/reason', code: 'obligation.reason' }] });
  }
  return after;
}

/** Whether what hangs downstream (KPI, budget line) may no longer fit: another wording or party, not another date. */
export const movesDownstream = (before: ObligationContent, after: ObligationContent): boolean =>
  before.title !== after.title || before.text !== after.text || before.party !== after.party;

const withoutUndefined = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Partial<T>;
