import { DomainError } from '@koersvast/kernel';

/** A passage of a text: from `starts` up to but not including `ends`, in UTF-16 units, with the words that stand there. */
export interface Passage {
  starts: number;
  ends: number;
  words: string;
}

/** Blanks at both ends do not belong to a quote; the place moves along. */
export function tidyPassage({ starts, words }: Passage): Passage {
  const lead = words.length - words.trimStart().length;
  const bare = words.trim();
  return { starts: starts + lead, ends: starts + lead + bare.length, words: bare };
}

/**
 * A quote is literally what stands in its source; otherwise it would put words in somebody's mouth.
 * @throws DomainError 422 at `/words`
 */
export function assertQuoted(text: string, { starts, ends, words }: Passage): void {
  if (words.length > 0 && text.slice(starts, ends) === words) return;
  throw new DomainError('quote.not-literal', { fields: [{ pointer: '/words', code: 'quote.not-literal' }] });
}
