import { pointsOf, StoredValue } from './point';

const stored = (parts: Partial<StoredValue> = {}): StoredValue => ({
  ...{ period: '2026-Q1', municipalityId: null, revision: 1, provisional: false, note: null },
  ...{ recordedAt: new Date('2026-11-22T12:00:00Z'), recordedBy: null, versionNumber: 1 },
  ...{ unit: 'PERCENT', frequency: 'QUARTER', perMunicipality: false, minimumCellSize: 10 },
  ...{ direction: 'HIGHER_IS_BETTER', norm: 95_0000n, amberLimit: null, redLimit: 90_0000n },
  ...{ numerator: 180_0000n, denominator: 200_0000n, value: 90_0000n },
  ...parts,
});
const count = (municipalityId: string, value: bigint | null, parts: Partial<StoredValue> = {}) =>
  stored({
    ...{ unit: 'COUNT', perMunicipality: true, municipalityId, norm: null, redLimit: null },
    ...{ numerator: null, denominator: null, value: value === null ? null : value * 10_000n },
    ...parts,
  });
const shown = (values: StoredValue[], all = ['a', 'b', 'c']) =>
  pointsOf(values, all).map(({ municipalityId, state, value }) => [municipalityId, state, value && value / 10_000n]);

describe('what may be shown of one period @eis KV-316', () => {
  it('tells a missing part from no cases', () => {
    const state = (parts: Partial<StoredValue>) => pointsOf([stored({ value: null, ...parts })], [])[0]!.state;
    expect(state({ denominator: null })).toBe('INCOMPLETE');
    expect(state({ numerator: null, denominator: null })).toBe('MISSING');
    expect(state({ numerator: 0n, denominator: 0n })).toBe('NO_CASES');
  });

  it('adds up the municipalities only when none is missing @eis KV-1131', () => {
    expect(shown([count('a', 20n), count('b', 30n)])).toEqual([
      [null, 'INCOMPLETE', null],
      ['a', 'PRESENT', 20n],
      ['b', 'PRESENT', 30n],
    ]);
    expect(shown([count('a', 20n), count('b', 30n), count('c', 0n)])[0]).toEqual([null, 'PRESENT', 50n]);
    expect(shown([count('a', null, { note: 'Niet ontvangen' })])[0]).toEqual([null, 'MISSING', null]);
  });

  it('works out the total of shares from all parts, not as an average of percentages @eis KV-1131', () => {
    const share = (municipalityId: string, numerator: bigint, denominator: bigint) =>
      stored({
        ...{ municipalityId, perMunicipality: true },
        numerator: numerator * 10_000n,
        denominator: denominator * 10_000n,
      });
    const [total] = pointsOf([share('a', 50n, 100n), share('b', 270n, 300n)], ['a', 'b']);
    expect(total).toMatchObject({ value: 80_0000n, numerator: 320_0000n, light: 'RED' });
  });
});

describe('small counts @eis KV-317', () => {
  it('hide the value, its parts, its colour and the words beside it', () => {
    const [point] = pointsOf([stored({ numerator: 3_0000n, value: 1_5000n, note: 'Drie gezinnen' })], []);
    expect(point).toMatchObject({
      state: 'SUPPRESSED',
      numerator: null,
      denominator: null,
      value: null,
      light: null,
      note: null,
    });
  });

  it('take another municipality along, so that the total does not tell them @eis KV-1132', () => {
    expect(shown([count('a', 4n), count('b', 30n), count('c', 20n)])).toEqual([
      [null, 'PRESENT', 54n],
      ['a', 'SUPPRESSED', null],
      ['b', 'PRESENT', 30n],
      ['c', 'SUPPRESSED', null],
    ]);
  });
});
