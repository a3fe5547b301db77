import { DomainError, LocalDate, Money } from '@koersvast/kernel';

/** The steps from base to agreed budget, in the order in which they are usually decided (domain C3.1). */
export const BUDGET_STEPS = ['BASE', 'INDEXATION', 'SCOPE_CHANGE', 'VOLUME_CORRECTION'] as const;
export type BudgetStep = (typeof BUDGET_STEPS)[number];

/** One immutable version of an agreed budget: what this step changes and what is agreed after it. */
export interface BudgetVersion {
  n: number;
  kind: BudgetStep;
  change: Money;
  agreed: Money;
}

const refuse = (code: string, pointer: string, params = {}): never => {
  throw new DomainError(code, { params, fields: [{ pointer, code, params }] });
};

/**
 * The version that follows on `previous` (null: the first one).
 * @throws DomainError 422 `budget.base-first`, `budget.base-twice`, `budget.no-change`, `budget.below-zero`
 */
export function nextVersion(previous: BudgetVersion | null, kind: BudgetStep, change: Money): BudgetVersion {
  if (previous === null && kind !== 'BASE') refuse('budget.base-first', '/kind');
  if (previous !== null && kind === 'BASE') refuse('budget.base-twice', '/kind');
  if (previous !== null && change.isZero()) refuse('budget.no-change', '/amount');
  const agreed = (previous?.agreed ?? Money.zero).plus(change);
  if (agreed.isNegative()) refuse('budget.below-zero', '/amount', { agreed: agreed.format() });
  return { n: (previous?.n ?? 0) + 1, kind, change, agreed };
}

/**
 * A year of a contract lies at least partly within its term (both days included).
 * @throws DomainError 422 `budget.year-outside-contract`
 */
export function assertContractYear(year: number, contract: { startsOn: string; endsOn: string; code: string }): void {
  const [first, last] = [LocalDate.year(contract.startsOn), LocalDate.year(contract.endsOn)];
  if (year < first || year > last) {
    refuse('budget.year-outside-contract', '/year', { year, contract: contract.code, first, last });
  }
}

/** A version starts to hold on a day of its own budget year. @throws DomainError 422 `budget.date-outside-year` */
export function assertWithinYear(validFromDate: string, year: number): void {
  if (LocalDate.year(validFromDate) !== year) refuse('budget.date-outside-year', '/validFromDate', { year });
}
