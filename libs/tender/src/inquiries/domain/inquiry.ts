import { DomainError } from '@koersvast/kernel';
import type { PartyClues } from '../../anonymity/party-clues';

export interface PublicWords {
  publicQuestion: string;
  answer: string;
}

/**
 * An answer goes to everyone, so neither it nor the question may tell who asked.
 * @throws DomainError 422 at the field that names a party.
 */
export function assertAnonymous(words: PublicWords, clues: PartyClues): void {
  const fields = (['publicQuestion', 'answer'] as const).flatMap((field) => {
    const [clue] = clues.find(words[field]);
    return clue ? [{ pointer: `/${field}`, code: 'inquiry.names-party', params: { found: clue.found } }] : [];
  });
  if (fields.length === 0) return;
  throw new DomainError('inquiry.names-party', { params: { found: fields[0]!.params.found }, fields });
}

/** @throws DomainError 409 */
export function assertOpen({ state, number }: { state: string; number: number | null }): void {
  if (state === 'PUBLISHED') throw new DomainError('inquiry.published', { status: 409, params: { number: number! } });
  if (state === 'WITHDRAWN') throw new DomainError('inquiry.withdrawn', { status: 409 });
}
