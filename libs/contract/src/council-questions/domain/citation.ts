import { createHash } from 'node:crypto';
import { canonicalJson } from '@koersvast/kernel';

/** One station of the thread of a cited record, as it stood. */
export interface CitedStation {
  name: string;
  state: 'FILLED' | 'GAP' | 'HIDDEN' | 'SUSPECT';
  cards: { code: string; title: string; detail: string }[];
}

/** A record on which an answer rests, with its thread. */
export interface Citation {
  kind: string;
  id: string;
  code: string;
  title: string;
  detail: string;
  url: string;
  stations: CitedStation[];
}

/** What a second person stands for: the question, the answer and everything on which it rests. */
export const answerHash = (content: {
  code: string;
  question: string;
  answer: string;
  citations: readonly Citation[];
}): string => createHash('sha256').update(canonicalJson(content)).digest('hex');
