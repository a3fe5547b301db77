import { DomainError } from '@koersvast/kernel';

/** Whether a party asked to keep the answer out of the nota (Aw 2.53 lid 3) and what was decided. */
export const CONFIDENTIALITIES = ['NONE', 'ASKED', 'GRANTED', 'REFUSED'] as const;
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];

/** A request without a motive cannot be weighed. @throws DomainError 422 */
export function demandMotive(asked: boolean, motive: string): void {
  if (!asked || motive !== '') return;
  throw new DomainError('clarification-question.motive-missing', {
    fields: [{ pointer: '/confidentialMotive', code: 'clarification-question.motive-missing' }],
  });
}

/** Before an answer goes on, it is known where it goes. @throws DomainError 409 request open. */
export function demandDecided(confidentiality: Confidentiality, code: string): void {
  if (confidentiality !== 'ASKED') return;
  throw new DomainError('clarification-question.confidentiality-open', { status: 409, params: { code } });
}

/**
 * What changes for all is told to all: an answer that is kept out of the nota changes no requirement (Aw 1.8).
 * @throws DomainError 422
 */
export function demandOpenChange(confidentiality: Confidentiality, changes: number): void {
  if (confidentiality === 'GRANTED' && changes > 0) throw new DomainError('clarification-question.secret-change');
}
