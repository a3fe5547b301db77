import type { Section } from './records';

export interface Arrangement {
  sections: { id: string; questionIds: string[] }[];
}

const arrangementOf = (sections: readonly Section[]): Arrangement['sections'] =>
  sections.map(({ id, questions }) => ({ id, questionIds: questions.map((question) => question.id) }));

/** The order with one question a place up or down; over the edge of its section into the next one. Null at the ends. */
export function moveQuestion(sections: readonly Section[], questionId: string, by: -1 | 1): Arrangement | null {
  const next = arrangementOf(sections);
  const at = next.findIndex(({ questionIds }) => questionIds.includes(questionId));
  const place = next[at]!.questionIds.indexOf(questionId);
  const within = next[at]!.questionIds;
  const target = place + by;
  if (target >= 0 && target < within.length) {
    [within[place], within[target]] = [within[target]!, within[place]!];
    return { sections: next };
  }
  const neighbour = next[at + by];
  if (!neighbour) return null;
  within.splice(place, 1);
  if (by === 1) neighbour.questionIds.unshift(questionId);
  else neighbour.questionIds.push(questionId);
  return { sections: next };
}

/** The order with one section a place up or down; null at the ends. */
export function moveSection(sections: readonly Section[], sectionId: string, by: -1 | 1): Arrangement | null {
  const next = arrangementOf(sections);
  const at = next.findIndex(({ id }) => id === sectionId);
  if (!next[at + by]) return null;
  [next[at], next[at + by]] = [next[at + by]!, next[at]!];
  return { sections: next };
}

/** The order with a question dropped before another one, or at the end of a section. */
export function dropQuestion(
  sections: readonly Section[],
  questionId: string,
  onto: { sectionId: string; beforeId: string | null },
): Arrangement {
  const next = arrangementOf(sections).map(({ id, questionIds }) => ({
    id,
    questionIds: questionIds.filter((one) => one !== questionId),
  }));
  const { questionIds } = next.find(({ id }) => id === onto.sectionId)!;
  const place = onto.beforeId === null ? questionIds.length : questionIds.indexOf(onto.beforeId);
  questionIds.splice(place < 0 ? questionIds.length : place, 0, questionId);
  return { sections: next };
}
