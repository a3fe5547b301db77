import { createHash } from 'node:crypto';
import { canonicalJson } from '@koersvast/kernel';

/** Exactly what a second person publishes: the note itself and each question by the hash of its content. */
export interface NoteContent {
  number: number;
  introduction: string;
  urgentMotive: string;
  lateMotive: string;
  tellsConfidential: boolean;
  questions: readonly { id: string; hash: string }[];
}

/** SHA-256 (hex) over the canonical JSON, in the order of the note. */
export function noteHash({
  number,
  introduction,
  urgentMotive,
  lateMotive,
  tellsConfidential,
  questions,
}: NoteContent): string {
  const content = { number, introduction, urgentMotive, lateMotive, tellsConfidential, questions: [...questions] };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** The order as chosen, with each "zie antwoord op" right after its answer unless it was given a place itself. */
export function withFollowers(
  chosen: readonly string[],
  followers: readonly { id: string; mergedIntoId: string | null }[],
): string[] {
  const placed = new Set(chosen);
  return chosen.flatMap((id) => [
    id,
    ...followers.filter((one) => one.mergedIntoId === id && !placed.has(one.id)).map((one) => one.id),
  ]);
}
