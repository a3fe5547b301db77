import { createHash } from 'node:crypto';
import { canonicalJson } from '@koersvast/kernel';

/** What is known of an envelope from the outside. */
export interface Envelope {
  code: string;
  /** ISO 8601 */
  receivedAt: string;
  late: boolean;
  /** Grows with every document that is put in. */
  rowVersion: number;
}

/** SHA-256 (hex) over the envelopes as they lie there: one that comes or changes in between stops the opening. */
export function openingHash(tenderId: string, envelopes: readonly Envelope[]): string {
  const sorted = [...envelopes].sort((a, b) => (a.code < b.code ? -1 : 1));
  return createHash('sha256')
    .update(canonicalJson({ tenderId, envelopes: sorted.map((one) => ({ ...one })) }))
    .digest('hex');
}
