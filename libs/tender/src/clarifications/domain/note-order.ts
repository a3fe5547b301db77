import { REQUIREMENT_KINDS, type RequirementKind } from '../../requirements/domain/requirement-kind';

/** What decides the place of a question in a nota. */
export interface Placed {
  id: string;
  number: number;
  reference: string;
  requirement: { kind: RequirementKind; code: string } | null;
  /** The question whose answer is pointed at; this one then stands right after it when both are in the note. */
  mergedIntoId: string | null;
}

const natural = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });
const numberOf = (code: string): number => Number(code.split('-')[1]);

function compare(a: Placed, b: Placed): number {
  if ((a.requirement === null) !== (b.requirement === null)) return a.requirement === null ? -1 : 1;
  if (a.requirement && b.requirement) {
    const kinds =
      REQUIREMENT_KINDS.indexOf(a.requirement.kind) - REQUIREMENT_KINDS.indexOf(b.requirement.kind) ||
      numberOf(a.requirement.code) - numberOf(b.requirement.code);
    if (kinds !== 0) return kinds;
  }
  return natural.compare(a.reference, b.reference) || a.number - b.number;
}

/**
 * Order of reading: first what is about a document (by paragraph, 2.9 before 2.10), then by requirement in the order of
 * the Programma van Eisen; a question with "zie antwoord op" right after the one that it points at.
 */
export function orderByReference<Q extends Placed>(questions: readonly Q[]): Q[] {
  const here = new Set(questions.map(({ id }) => id));
  const heads = questions.filter(({ mergedIntoId }) => mergedIntoId === null || !here.has(mergedIntoId));
  return [...heads]
    .sort(compare)
    .flatMap((head) => [
      head,
      ...questions.filter(({ mergedIntoId }) => mergedIntoId === head.id).sort((a, b) => a.number - b.number),
    ]);
}

/** NvI-1.03: number of the nota and place in it. Two digits at least, so that a list sorts well. */
export const answerCode = (note: number, position: number): string =>
  `NvI-${note}.${String(position).padStart(2, '0')}`;
