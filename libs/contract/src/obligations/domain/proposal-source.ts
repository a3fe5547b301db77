import type { SourceKind } from './obligation';

/** Something that was agreed on the way to the contract and may bind from now on. */
export interface ProposalSource {
  kind: Exclude<SourceKind, 'OWN'>;
  id: string;
  /** EIS-001, TOEZ-1, NvI-1.03, WG3-012. */
  code: string;
  title: string;
  /** The text of the proposal. */
  text: string;
  /** The words of the source, with the place where they stand. */
  quote: string | null;
  /** The version that was agreed, for the joint of the rode draad. */
  versionId: string | null;
  /** The awarded requirement that it belongs to. */
  requirement: { id: string; versionId: string; code: string } | null;
}

const LONGEST_TITLE = 120;

/** A title of a sentence: whole words of its beginning. */
export function titleOf(sentence: string): string {
  const line = sentence.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_TITLE) return line;
  const cut = line.slice(0, LONGEST_TITLE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 60))} …`;
}
