import { DomainError } from '@koersvast/kernel';

/** Between lines with nothing added or taken away, or a change of what may be spent or comes in. */
export const AMENDMENT_KINDS = ['TRANSFER', 'CHANGE'] as const;
export type AmendmentKind = (typeof AMENDMENT_KINDS)[number];

/** For this year alone, or also for those after it. */
export const AMENDMENT_DURATIONS = ['INCIDENTAL', 'STRUCTURAL'] as const;
export type AmendmentDuration = (typeof AMENDMENT_DURATIONS)[number];

/**
 * PROPOSED (being written) -> SUBMITTED (waits for a second controller) -> OFFERED (to the college or the raad) -> ADOPTED
 * or REJECTED. Only ADOPTED moves the current budget.
 */
export const AMENDMENT_STATES = ['PROPOSED', 'SUBMITTED', 'OFFERED', 'ADOPTED', 'REJECTED', 'WITHDRAWN'] as const;
export type AmendmentState = (typeof AMENDMENT_STATES)[number];

const NEXT: Record<AmendmentState, readonly AmendmentState[]> = {
  PROPOSED: ['SUBMITTED', 'WITHDRAWN'],
  SUBMITTED: ['PROPOSED', 'OFFERED', 'WITHDRAWN'],
  OFFERED: ['ADOPTED', 'REJECTED', 'WITHDRAWN'],
  ADOPTED: [],
  REJECTED: [],
  WITHDRAWN: [],
};

/** @throws DomainError 409 when that step cannot be taken from here */
export function assertMoves(from: AmendmentState, to: AmendmentState): void {
  if (!NEXT[from].includes(to)) throw new DomainError(`budget-amendment.state.${from}`, { status: 409 });
}

/** @throws DomainError 409 when it is not being written any more */
export function assertProposed(state: AmendmentState): void {
  if (state !== 'PROPOSED') throw new DomainError(`budget-amendment.state.${state}`, { status: 409 });
}
