import { DomainError } from '@koersvast/kernel';

export const CONTRIBUTION_STATES = ['OPEN', 'TREATED'] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

/** What the procurement officer does with a contribution (practice around the tender: each outcome with a reason). */
export const OUTCOMES = ['ADOPTED', 'PARTLY', 'NOT_ADOPTED', 'AFTER_AWARD', 'FORWARDED', 'AWAITS_DECISION'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Words of the outcomes for cards, papers and search. */
export const OUTCOME_LABELS: Record<Outcome, string> = {
  ADOPTED: 'overgenomen',
  PARTLY: 'deels overgenomen',
  NOT_ADOPTED: 'niet overgenomen',
  AFTER_AWARD: 'na gunning uitwerken',
  FORWARDED: 'doorgezet',
  AWAITS_DECISION: 'wacht op besluit',
};

/** Outcomes from which a requirement may be derived: the others say that it does not become one now. */
const BECOMES_REQUIREMENT: readonly (Outcome | null)[] = [null, 'ADOPTED', 'PARTLY'];

/** Words of people are kept as they were once somebody answered them. @throws DomainError 409 */
export function assertRevisable(state: ContributionState, code: string): void {
  if (state !== 'OPEN') throw new DomainError('contribution.treated', { status: 409, params: { code } });
}

/** @throws DomainError 409 when the outcome says that no requirement comes of it. */
export function assertDerivable(outcome: Outcome | null, code: string): void {
  if (BECOMES_REQUIREMENT.includes(outcome)) return;
  throw new DomainError('contribution.not-derivable', {
    status: 409,
    params: { code, outcome: OUTCOME_LABELS[outcome!] },
  });
}
