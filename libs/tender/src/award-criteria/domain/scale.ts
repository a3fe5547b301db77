import { DomainError } from '@koersvast/kernel';

/** One step of the scale on which assessors score a criterion. */
export interface ScaleLevel {
  /** Points, whole, 0 to 100; higher is better. */
  score: number;
  /** One or two words: "goed". */
  label: string;
  /** What an offer that earns these points shows. */
  description: string;
}

/** Scores ascending, so that the paper and the screens read alike. @throws DomainError 422 when two levels give the same points. */
export function orderedScale(levels: readonly ScaleLevel[]): ScaleLevel[] {
  const scores = levels.map(({ score }) => score);
  const twice = scores.find((score, index) => scores.indexOf(score) !== index);
  if (twice !== undefined) {
    throw new DomainError('award-criterion.score-twice', {
      params: { score: twice },
      fields: [{ pointer: '/scale', code: 'award-criterion.score-twice', params: { score: twice } }],
    });
  }
  return [...levels].sort((one, other) => one.score - other.score);
}

/** A scale that can be published: at least two levels, each told in words (transparency: the bidder knows what earns what). */
export const isCompleteScale = (levels: readonly ScaleLevel[]): boolean =>
  levels.length >= 2 && levels.every(({ label, description }) => label.trim() !== '' && description.trim() !== '');
