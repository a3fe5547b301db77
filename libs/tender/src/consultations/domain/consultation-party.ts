import { DomainError } from '@koersvast/kernel';

export const PARTY_STATES = ['ADDED', 'INVITED', 'RESPONDED', 'DECLINED', 'WITHDRAWN'] as const;
export type PartyState = (typeof PARTY_STATES)[number];

export const PARTY_STATE_LABELS: Record<PartyState, string> = {
  ADDED: 'toegevoegd',
  INVITED: 'uitgenodigd',
  RESPONDED: 'gereageerd',
  DECLINED: 'afgezien',
  WITHDRAWN: 'weggehaald',
};

export const PARTY_STEPS = ['decline', 'withdraw', 'restore'] as const;
export type PartyStep = (typeof PARTY_STEPS)[number];

/** A party that answered stays in the file: what it said is part of the consultation. */
const STEPS: Record<PartyStep, { from: readonly PartyState[]; to: PartyState }> = {
  decline: { from: ['ADDED', 'INVITED'], to: 'DECLINED' },
  withdraw: { from: ['ADDED', 'INVITED', 'DECLINED'], to: 'WITHDRAWN' },
  restore: { from: ['DECLINED', 'WITHDRAWN'], to: 'ADDED' },
};

/** @throws DomainError 409 not from this state. */
export function partyStateAfter(step: PartyStep, state: PartyState): PartyState {
  const { from, to } = STEPS[step];
  if (from.includes(state)) return to;
  throw new DomainError('consultation.party-state', {
    status: 409,
    params: { state: PARTY_STATE_LABELS[state], to: PARTY_STATE_LABELS[to] },
  });
}

/** A number of the Chamber of Commerce has eight digits; people write blanks and dots in it. */
export const tidyKvk = (typed: string): string => typed.replace(/[\s.]/g, '');

export const isKvk = (number: string): boolean => /^\d{8}$/.test(number) && number !== '00000000';

/** A work address as people write it; whether it exists only a mail can tell. */
export const isEmail = (address: string): boolean =>
  /^[^\s@<>()",;]+@[^\s@<>()",;]+\.[^\s@<>()",;.]{2,}$/.test(address);

/** @throws DomainError 422 with the field. */
export function assertParty({ kvkNumber, contactEmail }: { kvkNumber: string; contactEmail: string }): void {
  const wrong = (pointer: string, code: string) => new DomainError(code, { fields: [{ pointer, code }] });
  if (!isKvk(kvkNumber)) throw wrong('/kvkNumber', 'consultation.kvk');
  if (contactEmail !== '' && !isEmail(contactEmail)) throw wrong('/contactEmail', 'consultation.email');
}
