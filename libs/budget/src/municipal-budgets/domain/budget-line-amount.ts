import { DomainError, Money } from '@koersvast/kernel';
import type { LedgerSide, LegalBasis } from '../../ledger/domain/ledger';

/** Where the care of a line stands (domain C5): under the contract, with the region, or municipal otherwise. */
export const BOUNDARIES = ['IN_CONTRACT', 'GRJR', 'MUNICIPAL_OTHER'] as const;
export type Boundary = (typeof BOUNDARIES)[number];

/** Vrijgesteld, compensabel (BCF), doorgeschoven by the joint body, kostprijsverhogend (domain C6, "VAT"). */
export const VAT_TREATMENTS = ['EXEMPT', 'COMPENSABLE', 'PASSED_ON', 'COST_INCREASING'] as const;
export type VatTreatment = (typeof VAT_TREATMENTS)[number];

export interface LineAmounts {
  net: Money;
  vat: Money;
  /** Last or bate of the year: with the VAT that nobody gives back. */
  original: Money;
  /** VAT that comes back: a receivable on the BCF, no last. */
  receivable: Money;
}

/**
 * Lasten include the VAT that cannot be compensated; VAT that comes back is a receivable and no last (domain C6). A bate
 * has no VAT here.
 * @throws DomainError 422 below nil, VAT on a bate or where it is exempt
 */
export function lineAmounts(side: LedgerSide, treatment: VatTreatment, net: Money, vat: Money): LineAmounts {
  if (net.isNegative()) throw problem('/net', 'municipal-budget.below-zero');
  if (vat.isNegative()) throw problem('/vat', 'municipal-budget.below-zero');
  if (side === 'INCOME' && treatment !== 'EXEMPT') throw problem('/vatTreatment', 'municipal-budget.income-vat');
  if (treatment === 'EXEMPT' && !vat.isZero()) throw problem('/vat', 'municipal-budget.exempt-vat');
  const cost = treatment === 'COST_INCREASING';
  return { net, vat, original: cost ? net.plus(vat) : net, receivable: cost ? Money.zero : vat };
}

export interface LinePlace {
  side: LedgerSide;
  legalBasis: LegalBasis;
  boundary: Boundary;
  contractId: string | null;
  category: string;
}

/**
 * A line on the ground of a contract names it; a contribution to the joint body may (route c of domain C6). What names a
 * contract is inside it, and nothing else is.
 * @param pointer where the line stands in the input
 * @throws DomainError 422
 */
export function assertPlace(place: LinePlace, pointer = ''): void {
  const { side, legalBasis, boundary, contractId, category } = place;
  const at = (field: string, code: string) => problem(`${pointer}${field}`, code);
  if (legalBasis === 'CONTRACT' && !contractId) throw at('/contractId', 'municipal-budget.contract-missing');
  if (contractId && legalBasis !== 'CONTRACT' && legalBasis !== 'JOINT_CONTRIBUTION') {
    throw at('/contractId', 'municipal-budget.contract-not-here');
  }
  if ((contractId !== null) !== (boundary === 'IN_CONTRACT')) throw at('/boundary', 'municipal-budget.boundary');
  if (category.startsWith('L') !== (side === 'COST')) throw at('/category', 'municipal-budget.category-side');
}

const problem = (pointer: string, code: string) => new DomainError(code, { fields: [{ pointer, code }] });
