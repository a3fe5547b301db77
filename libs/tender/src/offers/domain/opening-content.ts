import { createHash } from 'node:crypto';
import { canonicalJson } from '@koersvast/kernel';

/** What is known of an envelope from the outside. */
export interface Envelope {
  code: string;
  receivedAt: string;
  late: boolean;
  /** SHA-256 of the files in it, sorted. */
  files: readonly string[];
}

/** SHA-256 (hex) over the envelopes as they lie there: an envelope that comes or changes in between stops the opening. */
export const openingHash = (tenderId: string, envelopes: readonly Envelope[]): string =>
  createHash('sha256')
    .update(canonicalJson({ tenderId, envelopes: [...envelopes].sort((a, b) => (a.code < b.code ? -1 : 1)).map((one) => ({ ...one, files: [...one.files] })) }))
    .digest('hex');
