import fc from 'fast-check';
import { Money, Percentage } from '@koersvast/kernel';
import { KeyShare, splitBudget } from './budget-split';

const key = (...percentages: string[]): KeyShare[] =>
  percentages.map((percentage, index) => ({ ofId: `${index + 1}`, percentage: Percentage.parse(percentage) }));

/** Keys of up to 8 shares that sum to exactly 100, in millionths of a percent. */
const anyKey = fc
  .array(fc.bigInt({ min: 0n, max: 100_000_000n }), { minLength: 0, maxLength: 7 })
  .map((cuts) => [0n, ...cuts.sort((a, b) => (a < b ? -1 : 1)), 100_000_000n])
  .map((cuts) => cuts.slice(1).map((cut, index) => cut - cuts[index]!))
  .map((micros) => micros.map((part, index) => ({ ofId: `${index}`, percentage: Percentage.fromMicros(part) })));
const anyAmount = fc.bigInt({ min: 0n, max: 10n ** 13n }).map((cents) => Money.fromCents(cents));

describe('splitting the agreed budget over municipality and building block @eis KV-402', () => {
  it('splits 100.00 in three and each share in two, with the remainder cents visible', () => {
    const split = splitBudget(Money.parse('100'), key('33.333333', '33.333333', '33.333334'), key('50', '50'));
    expect(split.municipalities.map(({ amount }) => String(amount))).toEqual(['33.33', '33.33', '33.34']);
    expect(split.municipalities.map((share) => share.holdsRemainderCent)).toEqual([false, false, true]);
    expect(split.lines.map(({ amount }) => String(amount))).toEqual([
      '16.67',
      '16.66',
      '16.67',
      '16.66',
      '16.67',
      '16.67',
    ]);
    expect(split.lines.map((line) => line.holdsRemainderCent)).toEqual([true, false, true, false, false, false]);
  });

  it('splits the indexed budget of domain C3.2 with the shares that the kernel proves', () => {
    const split = splitBudget(Money.parse('62976000.01'), key('20.5', '41.166667', '38.333333'), key('100'));
    expect(split.lines.map(({ amount }) => String(amount))).toEqual(['12910080.00', '25925120.22', '24140799.79']);
  });

  it('keeps the order municipality by municipality and names both sides of a line', () => {
    const { lines } = splitBudget(Money.parse('4'), key('50', '50'), key('75', '25'));
    expect(lines.map((line) => `${line.municipalityId}/${line.buildingBlockId}=${line.amount}`)).toEqual([
      '1/1=1.50',
      '1/2=0.50',
      '2/1=1.50',
      '2/2=0.50',
    ]);
  });

  it('gives a share of nil a line of nil, and nil to everybody from nothing', () => {
    expect(
      splitBudget(Money.parse('0.01'), key('0', '100'), key('100')).lines.map(({ amount }) => `${amount}`),
    ).toEqual(['0.00', '0.01']);
    expect(splitBudget(Money.zero, key('40', '60'), key('100')).lines.every(({ amount }) => amount.isZero())).toBe(
      true,
    );
  });

  it.each([
    [key('99.999999'), key('100')],
    [key('100'), key('50', '50.000001')],
    [key(), key('100')],
  ])('refuses a key that does not sum to exactly 100', (municipalities, blocks) =>
    expect(() => splitBudget(Money.parse('1'), municipalities, blocks)).toThrow('budget.not-hundred-percent'),
  );

  it('says what the key sums to and what is missing', () => {
    try {
      splitBudget(Money.parse('1'), key('99.999999'), key('100'));
      throw new Error('not refused');
    } catch (error) {
      expect(error).toMatchObject({ params: { total: '99,999999\u00a0%', difference: '0,000001\u00a0%' } });
    }
  });

  it('never loses or finds a cent, per municipality and in all', () =>
    fc.assert(
      fc.property(anyAmount, anyKey, anyKey, (amount, municipalityKey, blockKey) => {
        const split = splitBudget(amount, municipalityKey, blockKey);
        expect(split.lines).toHaveLength(municipalityKey.length * blockKey.length);
        expect(Money.sum(split.lines.map((line) => line.amount)).equals(amount)).toBe(true);
        for (const { municipalityId, amount: share } of split.municipalities) {
          const own = split.lines.filter((line) => line.municipalityId === municipalityId);
          expect(Money.sum(own.map((line) => line.amount)).equals(share)).toBe(true);
        }
      }),
    ));

  it('differs from the exact share by less than one cent per step', () =>
    fc.assert(
      fc.property(anyAmount, anyKey, (amount, municipalityKey) => {
        splitBudget(amount, municipalityKey, key('100')).municipalities.forEach((share, index) => {
          const exact = amount.cents * municipalityKey[index]!.percentage.micros;
          const error = share.amount.cents * 100_000_000n - exact;
          expect(error < 100_000_000n && error > -100_000_000n).toBe(true);
        });
      }),
    ));
});
