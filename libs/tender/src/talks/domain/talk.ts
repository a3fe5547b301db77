import { DomainError } from '@koersvast/kernel';

export const TALK_KINDS = ['INDIVIDUAL', 'PLENARY'] as const;
export type TalkKind = (typeof TALK_KINDS)[number];

/** CORRECTED: a party says that the minutes are wrong; a new version of them starts the sending again. */
export const TALK_STATES = ['PLANNED', 'HELD', 'SENT', 'CORRECTED', 'CONFIRMED', 'CANCELLED'] as const;
export type TalkState = (typeof TALK_STATES)[number];

export const TALK_STATE_LABELS: Record<TalkState, string> = {
  PLANNED: 'gepland',
  HELD: 'verslag in concept',
  SENT: 'verslag verzonden',
  CORRECTED: 'verslag gecorrigeerd',
  CONFIRMED: 'verslag bevestigd',
  CANCELLED: 'vervallen',
};

export type ConfirmationOutcome = 'CONFIRMED' | 'CORRECTED';

/** What one party did with the version of the minutes that it was sent. */
export interface Confirmation {
  sentMinutesId: string | null;
  outcome: ConfirmationOutcome | null;
}

/**
 * State of a talk that has minutes, from what its parties did with the current version of them. Who was sent an older
 * version has not yet been sent this one.
 */
export function stateWithMinutes(confirmations: readonly Confirmation[], minutesId: string): TalkState {
  const current = confirmations.map((one) =>
    one.sentMinutesId === minutesId ? one : { ...one, outcome: null, sentMinutesId: null },
  );
  if (current.some(({ outcome }) => outcome === 'CORRECTED')) return 'CORRECTED';
  if (current.length > 0 && current.every(({ outcome }) => outcome === 'CONFIRMED')) return 'CONFIRMED';
  return current.some(({ sentMinutesId }) => sentMinutesId !== null) ? 'SENT' : 'HELD';
}

const conflict = (code: string, params: Record<string, string>) => new DomainError(code, { status: 409, params });

/** @throws DomainError 409 cancelled or confirmed by all, 422 still to come. */
export function assertMinutable(talk: { code: string; state: TalkState; plannedOn: string }, today: string): void {
  assertAlive(talk);
  if (talk.state === 'CONFIRMED') throw conflict('talk.confirmed', { code: talk.code });
  if (talk.plannedOn > today) throw new DomainError('talk.still-to-come', { params: { code: talk.code } });
}

/** @throws DomainError 409 */
export function assertAlive({ code, state }: { code: string; state: TalkState }): void {
  if (state === 'CANCELLED') throw conflict('talk.cancelled', { code });
}

/** Plan and agenda stand once there are minutes of them. @throws DomainError 409 */
export function assertPlannable({ code, state }: { code: string; state: TalkState }): void {
  if (state !== 'PLANNED') throw conflict('talk.not-planned', { code, state: TALK_STATE_LABELS[state] });
}

/** A talk with one party has one; a plenary one has whom it has. @throws DomainError 422 at `/partyIds` */
export function assertParties(kind: TalkKind, partyIds: readonly string[]): void {
  const fits = kind === 'INDIVIDUAL' ? partyIds.length === 1 : partyIds.length > 0;
  if (fits) return;
  const code = kind === 'INDIVIDUAL' ? 'talk.one-party' : 'talk.no-parties';
  throw new DomainError(code, { fields: [{ pointer: '/partyIds', code }] });
}
