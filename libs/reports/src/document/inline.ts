/** A run of text in one paragraph. Everything is plain text: no markup is ever interpreted. */
export interface Span {
  text: string;
  /** Heavier, for a lead-in such as "Oorzaak: volume." */
  strong?: true;
  /** A code (EIS-014, a hash), set in the monospaced face. */
  code?: true;
}

/** Plain text, or a list of runs when part of it is strong or a code. */
export type RichText = string | readonly Span[];

/** The runs of a text, also when it was given as one string. */
export const spansOf = (text: RichText): readonly Span[] => (typeof text === 'string' ? [{ text }] : text);

/** The words alone. */
export const plainText = (text: RichText): string =>
  spansOf(text)
    .map((span) => span.text)
    .join('');
