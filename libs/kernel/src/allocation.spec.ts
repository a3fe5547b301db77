import fc from 'fast-check';
import { allocate, instalments } from './allocation';
import { Money } from './money';
import { Percentage } from './percentage';

const texts = (amounts: Money[]): string[] => amounts.map(String);
const percentages = (...values: string[]): Percentage[] => values.map((value) => Percentage.parse(value));
const total = fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }).map((cents) => Money.fromCents(cents));
const weights = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 40 })
  .filter((list) => list.some((weight) => weight > 0n));

describe('allocate by the largest remainder @eis KV-083', () => {
  it('splits 100.00 in three with the cent at the first of equals', () => {
    expect(allocate(Money.parse('100'), [1n, 1n, 1n])).toEqual({
      shares: [Money.parse('33.34'), Money.parse('33.33'), Money.parse('33.33')],
      remainderAt: [0],
    });
  });

  it('gives the cents to the largest fractions', () => {
    // 10.00 over 27.36 / 22.16 / 50.48: 2.736, 2.216, 5.048 -> floors 2.73 2.21 5.04, fractions .6 .6 .8, two cents left
    const { shares, remainderAt } = allocate(Money.parse('10'), percentages('27.36', '22.16', '50.48'));
    expect(texts(shares)).toEqual(['2.74', '2.21', '5.05']);
    expect(remainderAt).toEqual([0, 2]);
  });

  it('splits the indexed budget of domain C3 over three municipalities without losing a cent', () => {
    const { shares } = allocate(Money.parse('62976000.01'), percentages('20.5', '41.166667', '38.333333'));
    expect(Money.sum(shares).toString()).toBe('62976000.01');
    expect(texts(shares)).toEqual(['12910080.00', '25925120.22', '24140799.79']);
  });

  it('mirrors a negative total, so that a reversal takes back what was given', () => {
    expect(texts(allocate(Money.parse('-100'), [1n, 1n, 1n]).shares)).toEqual(['-33.34', '-33.33', '-33.33']);
  });

  it('takes amounts as weights', () => {
    const { shares } = allocate(Money.parse('1'), [Money.parse('200'), Money.parse('100')]);
    expect(texts(shares)).toEqual(['0.67', '0.33']);
  });

  it('refuses weights that say nothing', () => {
    expect(() => allocate(Money.parse('1'), [])).toThrow('kernel.allocation.no-weight');
    expect(() => allocate(Money.parse('1'), [0n, 0n])).toThrow('kernel.allocation.no-weight');
    expect(() => allocate(Money.parse('1'), [2n, -1n])).toThrow('kernel.allocation.negative-weight');
  });

  it('always sums to the total, errs less than a cent per share, gives nothing to a nil weight', () =>
    fc.assert(
      fc.property(total, weights, (amount, list) => {
        const { shares, remainderAt } = allocate(amount, list);
        const sum = list.reduce((a, b) => a + b, 0n);
        expect(Money.sum(shares).equals(amount)).toBe(true);
        expect(remainderAt.length).toBeLessThan(list.length);
        shares.forEach((share, index) => {
          const error = share.cents * sum - amount.cents * list[index]!;
          expect((error < 0n ? -error : error) < sum).toBe(true);
          if (list[index] === 0n) expect(share.isZero()).toBe(true);
        });
      }),
    ));

  it('is the same for a reversal, and does not depend on the scale of the weights', () =>
    fc.assert(
      fc.property(total, weights, fc.bigInt({ min: 1n, max: 1000n }), (amount, list, scale) => {
        const given = allocate(amount, list);
        const reversed = allocate(amount.negate(), list);
        expect(reversed.remainderAt).toEqual(given.remainderAt);
        given.shares.forEach((share, index) => expect(share.plus(reversed.shares[index]!).isZero()).toBe(true));
        expect(
          allocate(
            amount,
            list.map((weight) => weight * scale),
          ),
        ).toEqual(given);
      }),
    ));
});

describe('instalments @eis KV-084', () => {
  it('makes 100.00 in 12 into 11 x 8.33 and 8.37 (domain C3.3)', () => {
    expect(texts(instalments(Money.parse('100'), 12))).toEqual([...Array<string>(11).fill('8.33'), '8.37']);
  });

  it('keeps small, negative and single amounts whole', () => {
    expect(texts(instalments(Money.parse('0.05'), 3))).toEqual(['0.01', '0.01', '0.03']);
    expect(texts(instalments(Money.parse('-100'), 12)).at(-1)).toBe('-8.37');
    expect(texts(instalments(Money.parse('7'), 1))).toEqual(['7.00']);
  });

  it.each([0, -1, 1.5, 1001, NaN])('refuses %p instalments', (count) =>
    expect(() => instalments(Money.parse('1'), count)).toThrow('kernel.allocation.instalments'),
  );

  it('always sums to the total, all but the last equal, the last not smaller in size', () =>
    fc.assert(
      fc.property(total, fc.integer({ min: 1, max: 60 }), (amount, count) => {
        const parts = instalments(amount, count);
        expect(parts).toHaveLength(count);
        expect(Money.sum(parts).equals(amount)).toBe(true);
        expect(new Set(texts(parts.slice(0, -1))).size).toBeLessThanOrEqual(1);
        expect(parts.at(-1)!.abs().compare(parts[0]!.abs())).not.toBe(-1);
      }),
    ));
});
