import { DomainError } from './domain-error';
import { Money } from './money';
import { Percentage } from './percentage';

export interface Allocation {
  /** One share per weight, in the order of the weights; they sum exactly to the total. */
  shares: Money[];
  /** Indexes of the shares that hold one cent of the rounding remainder, so that a screen can point at them. */
  remainderAt: number[];
}

const weightOf = (weight: bigint | Percentage | Money): bigint => {
  if (typeof weight === 'bigint') return weight;
  return weight instanceof Money ? weight.cents : weight.micros;
};

const positiveWeights = (weights: readonly (bigint | Percentage | Money)[]): bigint[] => {
  const values = weights.map(weightOf);
  if (values.some((value) => value < 0n)) throw new DomainError('kernel.allocation.negative-weight');
  if (!values.some((value) => value > 0n)) throw new DomainError('kernel.allocation.no-weight');
  return values;
};

/**
 * Splits an amount in proportion to weights by the largest remainder (Hamilton): every share is rounded down, then the
 * cents that are left go one by one to the largest fractions, equal fractions in the order given. A negative total is
 * the mirror image of the positive one, so a reversal takes back exactly what was given.
 * @param weights percentages, amounts or whole numbers; none negative, at least one above zero; they need not sum to 100
 * @throws DomainError 422 `kernel.allocation.negative-weight`, `kernel.allocation.no-weight`
 */
export const allocate = (
  total: Money,
  weights: readonly bigint[] | readonly Percentage[] | readonly Money[],
): Allocation => {
  const values = positiveWeights(weights);
  const sum = values.reduce((a, b) => a + b, 0n);
  const magnitude = total.abs().cents;
  const floors = values.map((value) => (magnitude * value) / sum);
  const left = Number(magnitude - floors.reduce((a, b) => a + b, 0n));
  const fractions = values.map((value, index) => ({ index, fraction: (magnitude * value) % sum }));
  fractions.sort((a, b) => (a.fraction === b.fraction ? a.index - b.index : a.fraction < b.fraction ? 1 : -1));
  const remainderAt = fractions.slice(0, left).map(({ index }) => index);
  for (const index of remainderAt) floors[index]! += 1n;
  return {
    shares: floors.map((cents) => Money.fromCents(total.isNegative() ? -cents : cents)),
    remainderAt: remainderAt.sort((a, b) => a - b),
  };
};

/**
 * Splits a year's amount into equal instalments; what does not divide comes in the last one: 100.00 in 12 is
 * 11 x 8.33 and 8.37. Split over municipalities first, over instalments second.
 * @throws DomainError 422 `kernel.allocation.instalments` when `count` is not a whole number from 1 to 1000
 */
export const instalments = (total: Money, count: number): Money[] => {
  if (!Number.isInteger(count) || count < 1 || count > 1000) {
    throw new DomainError('kernel.allocation.instalments', { params: { count } });
  }
  const each = Money.fromCents(total.cents / BigInt(count));
  const equal = Array.from({ length: count - 1 }, () => each);
  return [...equal, total.minus(each.times(count - 1))];
};
