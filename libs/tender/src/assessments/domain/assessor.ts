import { DomainError } from '@koersvast/kernel';

export type AssessorState = 'APPOINTED' | 'DECLARED' | 'CONFLICTED' | 'WITHDRAWN';

/** A criterion is judged by at least two persons: one score alone is no consensus and hides nothing. */
export const LEAST_ASSESSORS = 2;

/** Only an appointed assessor declares, once. @throws DomainError 409 */
export function assertMayDeclare(state: AssessorState): void {
  if (state === 'APPOINTED') return;
  throw new DomainError(`assessment.assessor-${state}`, { status: 409 });
}

/** Scoring asks a clean declaration. @throws DomainError 403 */
export function assertMayScore(state: AssessorState | null): void {
  if (state === 'DECLARED') return;
  throw new DomainError(state === 'APPOINTED' ? 'assessment.declare-first' : 'assessment.not-assessor', {
    status: 403,
  });
}

/** A score is a level of the published scale. @throws DomainError 422 */
export function assertOnScale(score: number, scale: readonly { score: number }[]): void {
  if (scale.some((level) => level.score === score)) return;
  throw new DomainError('assessment.off-scale', {
    params: { scores: scale.map((level) => level.score).join(', ') },
    fields: [
      {
        pointer: '/score',
        code: 'assessment.off-scale',
        params: { scores: scale.map((level) => level.score).join(', ') },
      },
    ],
  });
}
