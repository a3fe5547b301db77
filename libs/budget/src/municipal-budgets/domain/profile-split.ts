import { allocate, DomainError, Money, Percentage } from '@koersvast/kernel';

export interface ProfileShare {
  budgetProgrammeId: string;
  taskField: string;
  category: string;
  percentage: Percentage;
}

export interface ProfilePart extends ProfileShare {
  amount: Money;
  /** Holds one cent of what was left after rounding. */
  holdsRemainderCent: boolean;
}

/**
 * Divides the share of a municipality in a contract over programme, taakveld and category (domain D3, "Consequence"), to
 * the cent by the largest remainder.
 * @throws DomainError 422 `municipal-budget.not-hundred` when the profile is not exactly 100 %
 */
export function splitByProfile(share: Money, profile: readonly ProfileShare[]): ProfilePart[] {
  assertProfile(profile);
  const { shares, remainderAt } = allocate(
    share,
    profile.map(({ percentage }) => percentage),
  );
  return profile.map((part, index) => ({
    ...part,
    amount: shares[index]!,
    holdsRemainderCent: remainderAt.includes(index),
  }));
}

/** @throws DomainError 422 not exactly 100 %, or the same place twice */
export function assertProfile(profile: readonly ProfileShare[]): void {
  const places = profile.map(({ budgetProgrammeId, taskField, category }) =>
    [budgetProgrammeId, taskField, category].join(' '),
  );
  const twice = places.findIndex((place, index) => places.indexOf(place) < index);
  if (twice >= 0) {
    const code = 'municipal-budget.profile-twice';
    throw new DomainError(code, { fields: [{ pointer: `/shares/${twice}/taskField`, code }] });
  }
  const total = Percentage.sum(profile.map(({ percentage }) => percentage));
  if (total.isHundred()) return;
  const code = 'municipal-budget.not-hundred';
  const params = { total: total.format(), difference: Percentage.hundred.minus(total).format() };
  throw new DomainError(code, { params, fields: [{ pointer: '/shares', code, params }] });
}
