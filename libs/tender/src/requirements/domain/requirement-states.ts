import { DomainError } from '@koersvast/kernel';

export const REQUIREMENT_STATES = ['DRAFT', 'IN_REVIEW', 'ADOPTED', 'PUBLISHED', 'WITHDRAWN'] as const;
export type RequirementState = (typeof REQUIREMENT_STATES)[number];

export const STATE_LABELS: Record<RequirementState, string> = {
  DRAFT: 'concept',
  IN_REVIEW: 'in review',
  ADOPTED: 'vastgesteld',
  PUBLISHED: 'gepubliceerd',
  WITHDRAWN: 'ingetrokken',
};

export const TRANSITION_NAMES = ['submit', 'adopt', 'publish', 'withdraw', 'return-to-draft'] as const;
export type TransitionName = (typeof TRANSITION_NAMES)[number];

export interface Transition {
  from: readonly RequirementState[];
  to: RequirementState;
  permission: string;
  /** Whether a reason must be given, which goes to the audit log. */
  reason: boolean;
}

/** The life of a requirement as data. A withdrawn one keeps its code and never comes back. */
export const TRANSITIONS: Record<TransitionName, Transition> = {
  submit: { from: ['DRAFT'], to: 'IN_REVIEW', permission: 'requirement.write', reason: false },
  adopt: { from: ['IN_REVIEW'], to: 'ADOPTED', permission: 'requirement.adopt', reason: false },
  publish: { from: ['ADOPTED'], to: 'PUBLISHED', permission: 'requirement.publish', reason: false },
  withdraw: {
    from: ['DRAFT', 'IN_REVIEW', 'ADOPTED', 'PUBLISHED'],
    to: 'WITHDRAWN',
    permission: 'requirement.write',
    reason: true,
  },
  'return-to-draft': { from: ['IN_REVIEW', 'ADOPTED'], to: 'DRAFT', permission: 'requirement.write', reason: true },
};

/** What can be done from a state, in the order of the table. */
export const transitionsFrom = (state: RequirementState): TransitionName[] =>
  TRANSITION_NAMES.filter((name) => TRANSITIONS[name].from.includes(state));

/** @throws DomainError 409 wrong state, 422 reason missing. */
export function transition(name: TransitionName, state: RequirementState, reason: string): RequirementState {
  const rule = TRANSITIONS[name];
  if (!rule.from.includes(state)) {
    throw new DomainError('requirement.wrong-state', {
      status: 409,
      params: { state: STATE_LABELS[state], to: STATE_LABELS[rule.to] },
    });
  }
  if (rule.reason && reason === '') {
    throw new DomainError('requirement.reason-missing', {
      fields: [{ pointer: '/reason', code: 'requirement.reason-missing' }],
    });
  }
  return rule.to;
}

/**
 * State after the words changed by hand: what was adopted was adopted in other words, so it needs a new look. What was
 * published only changes by an answer in a Nota van Inlichtingen, so that every party is told the same (Aw 1.8 and 2.53).
 * @throws DomainError 409 withdrawn or published.
 */
export function stateAfterRevision(state: RequirementState): RequirementState {
  if (state === 'WITHDRAWN') throw new DomainError('requirement.withdrawn', { status: 409 });
  if (state === 'PUBLISHED') throw new DomainError('requirement.published', { status: 409 });
  return state === 'DRAFT' ? 'DRAFT' : 'IN_REVIEW';
}

/**
 * The other way: an answer in a Nota van Inlichtingen changes what was published, and what comes of it is published too.
 * @throws DomainError 409 when the requirement is not published: then it is changed as usual.
 */
export function demandPublished(state: RequirementState, code: string): void {
  if (state === 'PUBLISHED') return;
  throw new DomainError('requirement.not-published', {
    status: 409,
    params: { code, state: STATE_LABELS[state] },
  });
}
