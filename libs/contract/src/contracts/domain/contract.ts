import { DomainError } from '@koersvast/kernel';

/**
 * Who pays the partner (domain C6): A the municipalities themselves, B a joint body as cashier, C the joint body as
 * principal.
 */
export const PAYMENT_ROUTES = ['A', 'B', 'C'] as const;
export type PaymentRoute = (typeof PAYMENT_ROUTES)[number];

export const CONTRACT_STATES = ['DRAFT', 'ACTIVE', 'ENDED'] as const;
export type ContractState = (typeof CONTRACT_STATES)[number];

const NEXT: Record<ContractState, readonly ContractState[]> = { DRAFT: ['ACTIVE'], ACTIVE: ['ENDED'], ENDED: [] };

/** @throws DomainError 409 when a contract in state `from` cannot go to state `to`. */
export function assertTransition(from: ContractState, to: ContractState): void {
  if (!NEXT[from].includes(to)) throw new DomainError('contract.state', { status: 409, params: { from, to } });
}

/** @throws DomainError 422 when the last day lies before the first (dates 'yyyy-mm-dd', both inclusive). */
export function assertTerm(startsOn: string, endsOn: string): void {
  if (endsOn >= startsOn) return;
  throw new DomainError('contract.term', { fields: [{ pointer: '/endsOn', code: 'contract.term' }] });
}

/** CON-001, VPL-012, KPI-1000: three digits or more. */
export const contractCode = (prefix: 'CON' | 'VPL' | 'KPI', number: number): string =>
  `${prefix}-${String(number).padStart(3, '0')}`;
