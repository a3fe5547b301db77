import { createHash } from 'node:crypto';

/** 0 is A, 25 is Z, 26 is AA: as columns of a sheet. */
function letters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return `${rest >= 0 ? letters(rest) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

/**
 * "Partij A", "Partij B" for the parties of a consultation, always the same for the same parties. The order follows a
 * hash, so that it tells nothing of the alphabet, of who answered first or of who was invited when.
 */
export function partyLabels(consultationId: string, partyIds: readonly string[]): Map<string, string> {
  const mixed = (id: string) => createHash('sha256').update(`${consultationId}/${id}`).digest('hex');
  const order = [...partyIds].sort((a, b) => (mixed(a) < mixed(b) ? -1 : 1));
  return new Map(order.map((id, index) => [id, `Partij ${letters(index)}`]));
}
