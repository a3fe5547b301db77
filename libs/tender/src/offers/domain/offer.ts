import { DomainError } from '@koersvast/kernel';

export const OFFER_STATES = ['REGISTERED', 'REFUSED', 'ADMITTED', 'SET_ASIDE'] as const;
export type OfferState = (typeof OFFER_STATES)[number];

/** Another party behind an offer. */
export interface OfferPartner {
  name: string;
  /** Eight digits, or empty when not known. */
  kvk: string;
  role: 'MEMBER' | 'SUBCONTRACTOR';
}

/** To whom letters about an offer go. */
export interface OfferContact {
  name: string;
  /** Empty when letters cannot go by mail. */
  email: string;
  /** Street and number, postal code and place; one line each. */
  address: string;
}

/** One thing that had to be handed in. */
export interface ChecklistItem {
  label: string;
  present: boolean;
  note: string;
}

/** What a complete offer holds unless the tender document asks otherwise; the first list that a person sees. */
export const USUAL_CHECKLIST: readonly string[] = [
  'Inschrijving ondertekend door een bevoegd persoon',
  'Eigen verklaring (UEA), ook van combinanten en derden op wie een beroep wordt gedaan',
  'Instemming met alle eisen en uitvoeringsvoorwaarden',
  'Beantwoording van de gunningscriteria en wensen',
  'Bewijsmiddelen die bij de inschrijving horen',
];

/** Received after the moment of closing; on the second itself is in time. */
export const isLate = (receivedAt: Date, deadline: Date): boolean => receivedAt.getTime() > deadline.getTime();

/** An offer arrives before it is registered. @throws DomainError 422 */
export function assertReceived(receivedAt: Date, now: Date): void {
  if (receivedAt.getTime() <= now.getTime()) return;
  throw new DomainError('offer.received-in-future', {
    fields: [{ pointer: '/receivedAt', code: 'offer.received-in-future' }],
  });
}

/** The tender has a moment of closing. @throws DomainError 409 */
export function demandDeadline(deadline: Date | null): Date {
  if (!deadline) throw new DomainError('offer.no-deadline', { status: 409 });
  return deadline;
}

/** Nobody opens an offer before closing. @throws DomainError 409 */
export function assertOpenable(deadline: Date | null, now: Date, moment: (at: Date) => string): void {
  const closing = demandDeadline(deadline);
  if (now.getTime() >= closing.getTime()) return;
  throw new DomainError('offer.too-early', { status: 409, params: { deadline: moment(closing) } });
}

/** Only what is still being looked at can be admitted or set aside; an admitted one can still fall. @throws DomainError 409 */
export function assertUndecided(state: OfferState, deed: 'ADMIT' | 'SET_ASIDE'): void {
  if (state === 'REGISTERED' || (state === 'ADMITTED' && deed === 'SET_ASIDE')) return;
  throw new DomainError(`offer.decided-${state}`, { status: 409 });
}
