import { DomainError } from '@koersvast/kernel';

export const RENEWAL_OUTCOMES = ['USED', 'NOT_USED'] as const;
export type RenewalOutcome = (typeof RENEWAL_OUTCOMES)[number];

/** Where an option stands: waiting for its turn, asked now, decided and yet to be told, or settled. */
export const RENEWAL_STATES = ['LATER', 'TO_DECIDE', 'TO_ANNOUNCE', 'SETTLED', 'LAPSED'] as const;
export type RenewalState = (typeof RENEWAL_STATES)[number];

export interface DecidedOption {
  outcome: RenewalOutcome;
  announcedOn: string | null;
}

/**
 * How each option of a contract stands, in the order of the options. Options are used one after the other: the next is
 * asked only after the one before it was used, and lapses when that one was not used.
 */
export function renewalStates(decisions: readonly (DecidedOption | null)[]): RenewalState[] {
  let before: RenewalOutcome | null = 'USED';
  return decisions.map((decision) => {
    const turn = before;
    before = decision?.outcome ?? (turn === 'NOT_USED' ? 'NOT_USED' : null);
    if (decision) return decision.announcedOn ? 'SETTLED' : 'TO_ANNOUNCE';
    if (turn === 'NOT_USED') return 'LAPSED';
    return turn === null ? 'LATER' : 'TO_DECIDE';
  });
}

/** Days 'yyyy-mm-dd'. @throws DomainError 422 a day that has yet to come, or told before it was decided */
export function assertDecisionDays(decidedOn: string, announcedOn: string | null, today: string): void {
  if (decidedOn > today) throw wrong('decidedOn', 'renewal.later');
  if (announcedOn && announcedOn > today) throw wrong('announcedOn', 'renewal.later');
  if (announcedOn && announcedOn < decidedOn) throw wrong('announcedOn', 'renewal.told-first');
}

const wrong = (field: string, code: string) => new DomainError(code, { fields: [{ pointer: `/${field}`, code }] });
