import { isShare, Quantity, Unit } from './measure';

/** What was measured in one period; a part that is not known is null. */
export interface Measurement {
  numerator: Quantity | null;
  denominator: Quantity | null;
  value: Quantity | null;
}

const ONE = 10_000n;

/**
 * The numbers in a measurement that count people or cases. Of a share the numerator, the denominator and what is left
 * between them; of an average only the denominator; of a count itself. A score or amount without parts counts nobody.
 */
export function countsOf(unit: Unit, { numerator, denominator, value }: Measurement): (Quantity | null)[] {
  if (unit === 'COUNT') return [value];
  if (!isShare(unit)) return [denominator];
  const rest = numerator !== null && denominator !== null ? denominator - numerator : null;
  return [numerator, denominator, rest];
}

/**
 * Counts of 1 up to the minimum cell size could point at a child and are kept back (domain F: small numbers, with
 * secondary suppression). Nil tells nothing about anybody.
 */
export function isTooSmall(unit: Unit, minimumCellSize: number, measurement: Measurement): boolean {
  const limit = BigInt(minimumCellSize) * ONE;
  return countsOf(unit, measurement).some((count) => count !== null && count > 0n && count < limit);
}

export interface Suppression {
  /** Per cell, in the order given, whether it is kept back. */
  cells: boolean[];
  /** Whether the sum of the cells is kept back too. */
  total: boolean;
}

/**
 * Secondary suppression for cells that add up to a total: as many further cells are kept back, the smallest first, as it
 * takes to make sure that total minus what is shown gives no small number and no single answer. When there are no cells
 * left to keep back, the total goes too. Also applied while cells are still missing, so that a total that comes later
 * gives nothing away.
 */
export function suppress(unit: Unit, minimumCellSize: number, cells: readonly Measurement[]): Suppression {
  const hidden = new Set(cells.flatMap((cell, index) => (isTooSmall(unit, minimumCellSize, cell) ? [index] : [])));
  const counts = cells.map((cell) => countsOf(unit, cell).map((count) => count ?? 0n));
  const size = (index: number) => counts[index]!.reduce((largest, count) => (count > largest ? count : largest), 0n);
  const others = cells
    .map((_, index) => index)
    .filter((index) => !hidden.has(index) && size(index) > 0n)
    .sort((one, other) => (size(one) < size(other) ? -1 : size(one) > size(other) ? 1 : one - other));
  const some = hidden.size > 0;
  while (some && !isSafe(hidden, counts, minimumCellSize) && others.length > 0) hidden.add(others.shift()!);
  return {
    cells: cells.map((_, index) => hidden.has(index)),
    total: some && !isSafe(hidden, counts, minimumCellSize),
  };
}

/** Two or more, and in each kind of count together nil, or enough to be divided in more ways than one. */
function isSafe(hidden: ReadonlySet<number>, counts: Quantity[][], minimumCellSize: number): boolean {
  if (hidden.size < 2) return false;
  const enough = BigInt(Math.max(minimumCellSize, hidden.size + 1)) * ONE;
  const kinds = counts[0]?.length ?? 0;
  return Array.from({ length: kinds }, (_, kind) =>
    [...hidden].reduce((sum, index) => sum + counts[index]![kind]!, 0n),
  ).every((sum) => sum <= 0n || sum >= enough);
}
