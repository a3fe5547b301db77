import { DomainError } from '@koersvast/kernel';
import { TENDER_STATE_LABELS, type TenderState } from './tender-states';

/** Fields that may still change after bidders could read them: the numbers on TenderNed and a later closing. */
const AFTER_PUBLICATION: Partial<Record<TenderState, readonly string[]>> = {
  PUBLISHED: ['publicationId', 'tenderReference', 'submissionOn', 'submissionTime'],
  ASSESSMENT: ['publicationId', 'tenderReference'],
  AWARDED: ['publicationId', 'tenderReference'],
  CLOSED: [],
  WITHDRAWN: [],
};

/**
 * Bidders offered upon what was published: it stays. @throws DomainError 409 with the fields that stay, 422 when the
 * closing would come earlier.
 */
export function assertChangeable(state: TenderState, changed: readonly string[]): void {
  const open = AFTER_PUBLICATION[state];
  const fixed = open ? changed.filter((field) => !open.includes(field)) : [];
  if (fixed.length === 0) return;
  throw new DomainError('tender.fixed', {
    status: 409,
    params: { state: TENDER_STATE_LABELS[state] },
    fields: fixed.map((field) => ({
      pointer: `/${field}`,
      code: 'tender.fixed',
      params: { state: TENDER_STATE_LABELS[state] },
    })),
  });
}

/** A closing that bidders know can only be put off. @throws DomainError 422 */
export function assertLater(state: TenderState, before: Date | null, after: Date | null): void {
  if (state !== 'PUBLISHED' || before === null || (after !== null && after >= before)) return;
  throw new DomainError('tender.closing-earlier', {
    fields: [{ pointer: '/submissionOn', code: 'tender.closing-earlier' }],
  });
}
