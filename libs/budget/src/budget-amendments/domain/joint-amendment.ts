import type { AmendmentState } from './amendment-state';

/** OPEN: somebody has yet to decide; IN_FORCE: all decided the same; DIVERGED: niet gelijkluidend; WITHDRAWN: as a whole. */
export type JointState = 'OPEN' | 'IN_FORCE' | 'DIVERGED' | 'WITHDRAWN';

export interface JointPart {
  state: AmendmentState;
  /** 'yyyy-mm-dd' once decided. */
  decidedOn: string | null;
  /** How the decision differs from the proposal; null when it does not. */
  deviation: string | null;
}

/**
 * A joint proposal works from the latest of the decisions, once all are there and the same (domain C6); one that rejects,
 * withdraws or deviates makes it "niet gelijkluidend", and then it never works as one.
 */
export function jointOutcome(parts: readonly JointPart[]): { state: JointState; effectiveOn: string | null } {
  if (parts.length > 0 && parts.every(({ state }) => state === 'WITHDRAWN')) {
    return { state: 'WITHDRAWN', effectiveOn: null };
  }
  const apart = parts.some(({ state, deviation }) => ['REJECTED', 'WITHDRAWN'].includes(state) || deviation !== null);
  if (apart) return { state: 'DIVERGED', effectiveOn: null };
  const decided = parts.flatMap(({ state, decidedOn }) => (state === 'ADOPTED' && decidedOn ? [decidedOn] : []));
  if (decided.length < parts.length || parts.length === 0) return { state: 'OPEN', effectiveOn: null };
  return { state: 'IN_FORCE', effectiveOn: decided.sort().at(-1)! };
}
