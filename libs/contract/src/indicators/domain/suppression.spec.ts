import fc from 'fast-check';
import { isTooSmall, Measurement, suppress } from './suppression';

const count = (value: number): Measurement => ({ numerator: null, denominator: null, value: BigInt(value) * 10_000n });
const share = ([numerator, denominator]: readonly [number, number]): Measurement => ({
  numerator: BigInt(numerator) * 10_000n,
  denominator: BigInt(denominator) * 10_000n,
  value: null,
});

/** Every way to divide `sum` over `n` cells of at least `least`. */
function* divisions(sum: number, n: number, least: number): Generator<number[]> {
  if (n === 1) {
    if (sum >= least) yield [sum];
    return;
  }
  for (let first = least; first <= sum - least * (n - 1); first++) {
    for (const rest of divisions(sum - first, n - 1, least)) yield [first, ...rest];
  }
}

/** How many different numbers each hidden cell can be for who knows the total, the shown cells and the rule. */
function possibilities(hidden: number[], minimum: number): number[] {
  const sum = hidden.reduce((total, one) => total + one, 0);
  const found = hidden.map(() => new Set<number>());
  // Nil is never hidden, and at least one of the hidden cells was small.
  for (const ways of divisions(sum, hidden.length, 1)) {
    if (ways.some((one) => one < minimum)) ways.forEach((one, at) => found[at]!.add(one));
  }
  return found.map(({ size }) => size);
}

const minimum = fc.oneof(fc.constant(3), fc.constant(5), fc.constant(10));
const cells = fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 60 })), {
  minLength: 1,
  maxLength: 5,
});

describe('secondary suppression @eis KV-1132', () => {
  it('leaves no hidden count that total minus what is shown gives away', () => {
    fc.assert(
      fc.property(cells, minimum, (values, least) => {
        const { cells: hidden, total } = suppress('COUNT', least, values.map(count));
        const kept = values.filter((_, at) => hidden[at]);
        if (kept.length === 0 || total) return true;
        return possibilities(kept, least).every((ways) => ways > 1) && kept.reduce((sum, one) => sum + one, 0) >= least;
      }),
      { numRuns: 1_000 },
    );
  });

  it('hides every small count itself, and nothing when there is none', () => {
    fc.assert(
      fc.property(cells, minimum, (values, least) => {
        const { cells: hidden, total } = suppress('COUNT', least, values.map(count));
        const small = values.map((one) => isTooSmall('COUNT', least, count(one)));
        return (
          small.every((one, at) => !one || hidden[at]) && (small.some(Boolean) || (!hidden.some(Boolean) && !total))
        );
      }),
    );
  });

  it('holds for each kind of count in a share: numerator, denominator and what is left', () => {
    const pair = fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
      .map(([part, rest]) => [part, part + rest] as const);
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 4 }), minimum, (values, least) => {
        const { cells: hidden, total } = suppress('PERCENT', least, values.map(share));
        const kept = values.filter((_, at) => hidden[at]);
        if (kept.length === 0 || total) return true;
        const sums = [0, 0, 0];
        kept.forEach(([part, whole]) => [part, whole, whole - part].forEach((one, kind) => (sums[kind]! += one)));
        return kept.length > 1 && sums.every((sum) => sum === 0 || (sum >= least && sum > kept.length));
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives up the total when there is nothing left to hide behind', () => {
    expect(suppress('COUNT', 10, [count(4), count(0), count(0)])).toEqual({ cells: [true, false, false], total: true });
    expect(suppress('COUNT', 10, [count(4)])).toEqual({ cells: [true], total: true });
    expect(suppress('COUNT', 3, [count(1), count(1), count(1)])).toMatchObject({ total: true });
  });

  it('holds with a cell still missing, for the total that comes later', () => {
    expect(suppress('COUNT', 10, [count(4), count(30)]).cells).toEqual([true, true]);
  });
});
