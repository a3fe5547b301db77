import { allocate, DomainError, Money, Percentage } from '@koersvast/kernel';

/** One share of a key: whose it is and how much of the whole, in percent. */
export interface KeyShare {
  ofId: string;
  percentage: Percentage;
}

export interface SplitLine {
  municipalityId: string;
  buildingBlockId: string;
  amount: Money;
  /** This line holds one cent of what was left after rounding its municipality's share over the building blocks. */
  holdsRemainderCent: boolean;
}

export interface MunicipalityShare {
  municipalityId: string;
  amount: Money;
  /** This municipality holds one cent of what was left after rounding the whole over the municipalities. */
  holdsRemainderCent: boolean;
}

export interface BudgetSplit {
  municipalities: MunicipalityShare[];
  /** Municipality by municipality, in the order of the keys. */
  lines: SplitLine[];
}

/**
 * Splits an agreed year over municipality x building block to the cent: first over the municipalities, then each share
 * over the building blocks, both by the largest remainder (domain C3.4, C6 "key first"). The lines of a municipality sum
 * to its share and all lines sum to the amount.
 * @throws DomainError 422 `budget.not-hundred-percent` when a key does not sum to exactly 100
 */
export function splitBudget(
  agreed: Money,
  municipalityKey: readonly KeyShare[],
  buildingBlockKey: readonly KeyShare[],
): BudgetSplit {
  assertHundred(municipalityKey);
  assertHundred(buildingBlockKey);
  const shares = divide(agreed, municipalityKey);
  const municipalities = shares.map(({ ofId, ...share }) => ({ municipalityId: ofId, ...share }));
  const lines = municipalities.flatMap(({ municipalityId, amount }) =>
    divide(amount, buildingBlockKey).map(({ ofId, ...line }) => ({ municipalityId, buildingBlockId: ofId, ...line })),
  );
  return { municipalities, lines };
}

/**
 * Where the contract divides a cost block by a key of its own (domain C3.4, "per cost block"): first over the building
 * blocks, then each block over the municipalities by its own key, or by the common one. The share of a municipality is the
 * sum of its lines.
 * @param ownKeys by building block
 * @throws DomainError 422 a key that is not exactly 100
 */
export function splitByBlock(
  agreed: Money,
  municipalityKey: readonly KeyShare[],
  buildingBlockKey: readonly KeyShare[],
  ownKeys: ReadonlyMap<string, readonly KeyShare[]>,
): BudgetSplit {
  for (const key of [municipalityKey, buildingBlockKey, ...ownKeys.values()]) assertHundred(key);
  const cells = divide(agreed, buildingBlockKey).flatMap(({ ofId: buildingBlockId, amount }) =>
    divide(amount, ownKeys.get(buildingBlockId) ?? municipalityKey).map(({ ofId, ...line }) => ({
      ...{ municipalityId: ofId, buildingBlockId },
      ...line,
    })),
  );
  const ids = [...new Set([...municipalityKey.map(({ ofId }) => ofId), ...cells.map((cell) => cell.municipalityId)])];
  const of = (id: string) => cells.filter(({ municipalityId }) => municipalityId === id);
  const municipalities = ids.map((municipalityId) => ({
    ...{ municipalityId, holdsRemainderCent: false },
    amount: Money.sum(of(municipalityId).map(({ amount }) => amount)),
  }));
  return { municipalities, lines: ids.flatMap(of) };
}

/** @throws DomainError 422 `budget.not-hundred-percent` naming the total, `budget.negative-share` */
export function assertHundred(shares: readonly { percentage: Percentage }[]): void {
  const negative = shares.findIndex(({ percentage }) => percentage.isNegative());
  if (negative >= 0) {
    const code = 'budget.negative-share';
    throw new DomainError(code, { fields: [{ pointer: `/shares/${negative}/percentage`, code }] });
  }
  const total = Percentage.sum(shares.map(({ percentage }) => percentage));
  if (total.isHundred()) return;
  const params = { total: total.format(), difference: Percentage.hundred.minus(total).format() };
  throw new DomainError('budget.not-hundred-percent', {
    params,
    fields: [{ pointer: '/shares', code: 'budget.not-hundred-percent', params }],
  });
}

function divide(amount: Money, key: readonly KeyShare[]) {
  const percentages = key.map(({ percentage }) => percentage);
  const { shares, remainderAt } = allocate(amount, percentages);
  return key.map(({ ofId }, index) => ({
    ofId,
    amount: shares[index]!,
    holdsRemainderCent: remainderAt.includes(index),
  }));
}
