import { DomainError } from '@koersvast/kernel';
import { assertDue, Due, NOT_DUE, tidied } from './due-rule';

/**
 * A proposal waits for a person; confirmed it binds; rejected it leaves its requirement uncovered; merged it goes on in
 * another one; ended it bound until a day.
 */
export const OBLIGATION_STATES = ['PROPOSED', 'CONFIRMED', 'REJECTED', 'MERGED', 'ENDED'] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

/** Who owes it: the contractor (opdrachtnemer), the principal (opdrachtgever) or the joint body (agreements with the GRJR). */
export const PARTIES = ['CONTRACTOR', 'PRINCIPAL', 'JOINT_BODY'] as const;
export type Party = (typeof PARTIES)[number];

/** De overeengekomen prestatie, or one of alle overige contractafspraken (CATS CM, domain E). */
export const OBLIGATION_KINDS = ['DOP', 'AOC'] as const;
export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

export const SOURCE_KINDS = ['REQUIREMENT', 'PROMISE', 'CLARIFICATION', 'CONTRIBUTION', 'OWN'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** What was agreed; a change of it makes a new version. */
export interface ObligationContent extends Due {
  title: string;
  text: string;
  /** Article of the agreement, or empty. */
  clause: string;
  kind: ObligationKind | null;
  party: Party;
  /** What proves it; empty when a note will do. */
  evidence: string;
}

/** Content with nothing but words, for a proposal. */
export const plainContent = (words: Pick<ObligationContent, 'title' | 'text' | 'party'>): ObligationContent => ({
  ...NOT_DUE,
  ...words,
  clause: '',
  kind: null,
  evidence: '',
});

/** A rejected proposal can still be confirmed: the requirement is still in the award. */
const NEXT: Record<ObligationState, readonly ObligationState[]> = {
  PROPOSED: ['CONFIRMED', 'REJECTED', 'MERGED'],
  REJECTED: ['CONFIRMED'],
  CONFIRMED: ['ENDED'],
  MERGED: [],
  ENDED: [],
};

export const canBecome = (from: ObligationState, to: ObligationState): boolean => NEXT[from].includes(to);

/** @throws DomainError 409 when an obligation in state `from` cannot become `to`. */
export function assertBecomes(from: ObligationState, to: ObligationState): void {
  if (!canBecome(from, to)) throw new DomainError(`obligation.${from.toLowerCase()}`, { status: 409 });
}

/**
 * The content after a change, or null when nothing of it changed.
 * @throws DomainError 409 no longer to be worded; 422 the due rule is not whole, or a binding text changes without a reason.
 */
export function revised(
  state: ObligationState,
  before: ObligationContent,
  change: Partial<ObligationContent>,
  reason: string | null,
): ObligationContent | null {
  const merged = { ...before, ...withoutUndefined(change) };
  // A date beside a rule that has none is a contradiction, not a rest to tidy away.
  if (change.dueOn && merged.dueRule !== 'ON_DATE' && merged.dueRule !== 'RECURRING') {
    throw new DomainError('obligation.due', { fields: [{ pointer: '/dueOn', code: 'obligation.due' }] });
  }
  const after = { ...merged, ...tidied(merged) };
  assertDue(after);
  const same = (Object.keys(before) as (keyof ObligationContent)[]).every((key) => before[key] === after[key]);
  if (same) return null;
  if (state !== 'PROPOSED' && state !== 'CONFIRMED') throw new DomainError('obligation.rejected-text', { status: 409 });
  if (state === 'CONFIRMED' && !reason?.trim()) {
    throw new DomainError('obligation.reason', { fields: [{ pointer: '/reason', code: 'obligation.reason' }] });
  }
  return after;
}

/** Whether what hangs downstream (KPI, budget line) may no longer fit: another wording or party, not another date. */
export const movesDownstream = (before: ObligationContent, after: ObligationContent): boolean =>
  before.title !== after.title || before.text !== after.text || before.party !== after.party;

/**
 * Who probably owes what a sentence says: the party that it names first, since Dutch sentences of agreements begin with
 * who must. Only a suggestion; a person confirms.
 */
export function suggestedParty(text: string): Party {
  const at = (pattern: RegExp) => text.toLowerCase().search(pattern);
  const found = [
    ['CONTRACTOR', at(/\b(opdrachtnemer|partner|aanbieder|inschrijver|hoofdaannemer)/)],
    ['PRINCIPAL', at(/\b(opdrachtgever|gemeenten?\b|college|gemeenteraad)/)],
    ['JOINT_BODY', at(/\b(grjr|gemeenschappelijke regeling)/)],
  ] as const;
  const [first] = found.filter(([, place]) => place >= 0).sort(([, one], [, other]) => one - other);
  return first?.[0] ?? 'CONTRACTOR';
}

const withoutUndefined = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Partial<T>;
