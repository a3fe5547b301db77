import { DomainError } from '@koersvast/kernel';
import type { TenderState } from '../../tenders/domain/tender-states';

/** A tender is awarded once. @throws DomainError 409 */
export function assertAwardable(state: TenderState): void {
  if (state === 'AWARDED') throw new DomainError('award.already', { status: 409 });
  if (state === 'CLOSED' || state === 'WITHDRAWN') throw new DomainError('award.tender-closed', { status: 409 });
}

/** Bidders bid upon requirements that two persons stood for. @throws DomainError 409, 422 */
export function assertAwardUpon(baseline: { tenderId: string; state: string; name: string }, tenderId: string): void {
  if (baseline.tenderId !== tenderId) {
    throw new DomainError('award.other-tender', { fields: [{ pointer: '/baselineId', code: 'award.other-tender' }] });
  }
  if (baseline.state !== 'APPROVED') {
    throw new DomainError('award.baseline-not-approved', { status: 409, params: { name: baseline.name } });
  }
}

/** A decision is recorded once it was taken. @throws DomainError 422 */
export function assertDecided(decidedOn: string, today: string): void {
  if (decidedOn <= today) return;
  throw new DomainError('award.in-future', { fields: [{ pointer: '/decidedOn', code: 'award.in-future' }] });
}
