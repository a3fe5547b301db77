/** How something was given. TENDERNED is published: everyone has it, also who joins later. */
export const CHANNELS = ['TALK', 'EMAIL', 'LETTER', 'MESSAGE', 'TENDERNED'] as const;
export type Channel = (typeof CHANNELS)[number];

export const CHANNEL_LABELS: Record<Channel, string> = {
  TALK: 'in een gesprek',
  EMAIL: 'per e-mail',
  LETTER: 'per brief',
  MESSAGE: 'via de berichtenmodule',
  TENDERNED: 'gepubliceerd op TenderNed',
};

/** One handing over. `partyId` null: to everyone. `on` is 'yyyy-mm-dd'. */
export interface Given {
  partyId: string | null;
  on: string;
}

export interface LedgerFact {
  code: string;
  state: 'ACTIVE' | 'WITHDRAWN';
  /** A fact of the party itself, told in confidence: it stays with that party (Aw 2.57). */
  confidential: boolean;
  /** Why it need not go to everyone, or null. */
  notSharedReason: string | null;
  given: readonly Given[];
}

export const SHARINGS = ['OPEN', 'SHARED', 'REASONED', 'CONFIDENTIAL', 'WITHDRAWN'] as const;
export type Sharing = (typeof SHARINGS)[number];

export interface SharingState {
  sharing: Sharing;
  /** The day on which the last of all parties had it, or null while somebody lacks it. */
  sharedWithAllOn: string | null;
  /** Parties that lack it. */
  missing: string[];
}

const earliest = (dates: string[]): string | undefined => [...dates].sort()[0];

/** The day on which a party had the fact: told itself, or published. */
export function givenOn(given: readonly Given[], partyId: string): string | null {
  const own = given.filter((one) => one.partyId === null || one.partyId === partyId).map(({ on }) => on);
  return earliest(own) ?? null;
}

/**
 * Whether all parties know what one of them was told (equal treatment, Aw 1.8 and 2.51).
 * @param partyIds the parties that take part now; one that came later and was not told makes the fact open again.
 */
export function sharingOf(fact: LedgerFact, partyIds: readonly string[]): SharingState {
  const dates = partyIds.map((id) => ({ id, on: givenOn(fact.given, id) }));
  const missing = dates.filter(({ on }) => on === null).map(({ id }) => id);
  const published = earliest(fact.given.filter(({ partyId }) => partyId === null).map(({ on }) => on));
  const last = dates
    .map(({ on }) => on ?? '')
    .sort()
    .at(-1);
  const sharedWithAllOn = missing.length > 0 ? null : last || published || null;
  return { sharing: judged(fact, missing.length === 0), sharedWithAllOn, missing };
}

function judged(fact: LedgerFact, all: boolean): Sharing {
  if (fact.state === 'WITHDRAWN') return 'WITHDRAWN';
  if (fact.confidential) return 'CONFIDENTIAL';
  if (all) return 'SHARED';
  return fact.notSharedReason ? 'REASONED' : 'OPEN';
}

/** Names the first five codes and how many more. */
export const namedCodes = (codes: readonly string[]): string =>
  codes.length > 5 ? `${codes.slice(0, 5).join(', ')} en nog ${codes.length - 5}` : codes.join(', ');
