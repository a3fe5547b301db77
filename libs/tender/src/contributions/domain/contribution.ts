import { DomainError } from '@koersvast/kernel';

/** MERGED and SPLIT say that other sentences speak for it now; WITHDRAWN that its making was undone. */
export const CONTRIBUTION_STATES = ['OPEN', 'TREATED', 'MERGED', 'SPLIT', 'WITHDRAWN'] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

/** What the procurement officer does with a contribution (practice around the tender: each outcome with a reason). */
export const OUTCOMES = ['ADOPTED', 'PARTLY', 'NOT_ADOPTED', 'AFTER_AWARD', 'FORWARDED', 'AWAITS_DECISION'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Where a sentence comes from. */
export const SOURCE_KINDS = [
  'WORKGROUP_QUESTION',
  'CONSULTATION_ANSWER',
  'TALK',
  'LAW',
  'COURSE_DOCUMENT',
  'BOTTLENECK',
  'CLIENTS',
  'SCOPE_ADVICE',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Words of the sources in a form that people fill in; the screens say the same. */
export const SOURCE_LABELS: Record<SourceKind, string> = {
  WORKGROUP_QUESTION: 'Vraag aan de werkgroep',
  CONSULTATION_ANSWER: 'Antwoord uit de consultatie',
  TALK: 'Gesprek',
  LAW: 'Wet of regel',
  COURSE_DOCUMENT: 'Koersdocument',
  BOTTLENECK: 'Knelpunt',
  CLIENTS: 'Cliënten, apart geraadpleegd',
  SCOPE_ADVICE: 'Advies over een scopevraag',
};

/** Words of the outcomes for cards, papers and search. */
export const OUTCOME_LABELS: Record<Outcome, string> = {
  ADOPTED: 'overgenomen',
  PARTLY: 'deels overgenomen',
  NOT_ADOPTED: 'niet overgenomen',
  AFTER_AWARD: 'na gunning uitwerken',
  FORWARDED: 'doorgezet',
  AWAITS_DECISION: 'wacht op besluit',
};

export const STATE_LABELS: Record<ContributionState, string> = {
  OPEN: 'open',
  TREATED: 'behandeld',
  MERGED: 'samengevoegd',
  SPLIT: 'gesplitst',
  WITHDRAWN: 'vervallen',
};

/**
 * Outcomes from which a requirement may be derived: the others say that it does not become one now. What waits for a
 * decision may be prepared; adopting it is refused until the decision is taken.
 */
const BECOMES_REQUIREMENT: readonly (Outcome | null)[] = [null, 'ADOPTED', 'PARTLY', 'AWAITS_DECISION'];

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

/** Only what speaks for itself is treated. @throws DomainError 409 */
export function assertCurrent(state: ContributionState, code: string): void {
  if (state === 'OPEN' || state === 'TREATED') return;
  throw new DomainError('contribution.not-current', { status: 409, params: { code, state: STATE_LABELS[state] } });
}
