import { DateRange, DomainError, LocalDate } from '@koersvast/kernel';

/** What a key divides over. One key per dimension; a budget is split by one of each. */
export const KEY_DIMENSIONS = ['MUNICIPALITY', 'BUILDING_BLOCK'] as const;
export type KeyDimension = (typeof KEY_DIMENSIONS)[number];

/** How the percentages came about (domain C3.4). */
export const KEY_METHODS = ['FIXED_PERCENT', 'USE_BASED', 'POPULATION', 'SOLIDARITY_MIX'] as const;
export type KeyMethod = (typeof KEY_METHODS)[number];

interface DatedKey {
  name: string;
  validFrom: string;
  /** First day on which the key no longer holds; null until further notice. */
  validTo: string | null;
}

/**
 * A key may split a budget year when it holds on at least one day of it.
 * @throws DomainError 422 `budget.key-not-valid`
 */
export function assertValidIn(year: number, key: DatedKey, pointer: string): void {
  const range = {
    from: LocalDate.parse(key.validFrom),
    to: key.validTo === null ? null : LocalDate.parse(key.validTo),
  };
  if (DateRange.overlaps(range, { from: LocalDate.of(year, 1, 1), to: LocalDate.of(year + 1, 1, 1) })) return;
  const params = { key: key.name, year };
  throw new DomainError('budget.key-not-valid', {
    params,
    fields: [{ pointer, code: 'budget.key-not-valid', params }],
  });
}

/** @throws DomainError 422 `budget.key-ends-before-start` */
export function assertKeyTerm(validFromDate: string, validToDate: string | null | undefined): void {
  if (!validToDate || validToDate > validFromDate) return;
  const code = 'budget.key-ends-before-start';
  throw new DomainError(code, { fields: [{ pointer: '/validToDate', code }] });
}
