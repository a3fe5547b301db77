import type { Quantity, Unit } from './measure';

/** What was measured in one period; a part that is not known is null. */
export interface Measurement {
  numerator: Quantity | null;
  denominator: Quantity | null;
  value: Quantity | null;
}

const ONE = 10_000n;

/**
 * Counts of 1 up to the minimum cell size could point at a child and are kept back (domain F: small numbers, with
 * secondary suppression). Nil tells nothing about anybody. Which numbers are counts depends on the unit: of a percentage
 * the numerator, the denominator and what is left between them; of an average only the denominator; of a count itself.
 */
export function isTooSmall(
  unit: Unit,
  minimumCellSize: number,
  { numerator, denominator, value }: Measurement,
): boolean {
  const limit = BigInt(minimumCellSize) * ONE;
  const small = (count: Quantity | null) => count !== null && count > 0n && count < limit;
  if (unit === 'COUNT') return small(value);
  if (unit !== 'PERCENT') return small(denominator);
  const rest = numerator !== null && denominator !== null ? denominator - numerator : null;
  return small(numerator) || small(denominator) || small(rest);
}
