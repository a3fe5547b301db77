/** Why a contract may not be signed yet; empty when nothing is in the way. */
export type SigningBlock = 'LETTERS_NOT_SENT' | 'NO_TERM' | 'STANDSTILL' | 'PROCEEDINGS';

export interface SigningFacts {
  /** The tender had one offer, so that nobody waits (Aw 2.127(4)b). */
  singleTenderer: boolean;
  /** Day on which the last letter went out, or null. */
  sentOn: string | null;
  /** Safe last day of the standstill, or null when neither law nor tender document gives a term. */
  standstillEndsOn: string | null;
  /** Proceedings that were started; `decidedOn` null while they run. */
  proceedings: readonly { servedOn: string; decidedOn: string | null }[];
  /** 'yyyy-mm-dd' */
  today: string;
}

/**
 * What stands between the award and the signature (Aw 2.127-2.131; domain A5): letters sent to all, the standstill
 * over, and no proceedings that still run. Proceedings block until the decision and the end of the term, both.
 */
export function signingBlocks(facts: SigningFacts): SigningBlock[] {
  const { singleTenderer, sentOn, standstillEndsOn, proceedings, today } = facts;
  const blocks: SigningBlock[] = [];
  if (!sentOn) blocks.push('LETTERS_NOT_SENT');
  else if (!singleTenderer && !standstillEndsOn) blocks.push('NO_TERM');
  else if (!singleTenderer && today <= standstillEndsOn!) blocks.push('STANDSTILL');
  if (proceedings.some(({ decidedOn }) => decidedOn === null || decidedOn > today)) blocks.push('PROCEEDINGS');
  return blocks;
}

/** In Dutch, for screens, papers and refusals. */
export const SIGNING_LABELS: Record<SigningBlock, string> = {
  LETTERS_NOT_SENT: 'de brieven aan de inschrijvers zijn nog niet verzonden',
  NO_TERM: 'er is geen opschortende termijn vastgelegd; leg de clausule uit het inkoopdocument vast',
  STANDSTILL: 'de opschortende termijn loopt nog',
  PROCEEDINGS: 'er loopt een kort geding',
};
