import { pointOf, seriesOf, StoredValue } from './series';

const stored = (period: string, parts: Partial<StoredValue> = {}): StoredValue => ({
  id: period,
  period,
  revision: 1,
  provisional: false,
  note: null,
  recordedAt: new Date('2026-11-22T12:00:00Z'),
  versionNumber: 1,
  unit: 'PERCENT',
  frequency: 'QUARTER',
  minimumCellSize: 10,
  direction: 'HIGHER_IS_BETTER',
  norm: 95_0000n,
  redLimit: 90_0000n,
  numerator: 180_0000n,
  denominator: 200_0000n,
  value: 90_0000n,
  ...parts,
});
const current = { frequency: 'QUARTER', minimumCellSize: 10 } as const;
const term = { startsOn: '2026-01-01', endsOn: '2028-12-31' };

describe('the series of an indicator @eis KV-316', () => {
  it('shows every period that has ended, empty where nothing was given, and never as nil', () => {
    const series = seriesOf(current, term, [stored('2026-Q2')], '2026-11-22');
    expect(series.map(({ period, state, value }) => [period, state, value])).toEqual([
      ['2026-Q1', 'MISSING', null],
      ['2026-Q2', 'PRESENT', 90_0000n],
      ['2026-Q3', 'MISSING', null],
    ]);
    expect(series[0]!.light).toBeNull();
  });

  it('takes a period in on the day after its last', () => {
    const count = (today: string) => seriesOf(current, term, [], today).length;
    expect([count('2026-03-31'), count('2026-04-01')]).toEqual([0, 1]);
  });

  it('shows a running period once something was given for it', () => {
    const series = seriesOf(current, term, [stored('2026-Q4', { provisional: true })], '2026-11-22');
    expect(series.map(({ period }) => period)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
  });

  it('tells a missing part from no cases', () => {
    const state = (parts: Partial<StoredValue>) => pointOf(stored('2026-Q1', { value: null, ...parts }), 10).state;
    expect(state({ denominator: null })).toBe('INCOMPLETE');
    expect(state({ numerator: null, denominator: null })).toBe('MISSING');
    expect(state({ numerator: 0n, denominator: 0n })).toBe('NO_CASES');
  });
});

describe('small counts in a series @eis KV-317', () => {
  it('hide the value, its parts and its colour', () => {
    const point = pointOf(stored('2026-Q1', { numerator: 3_0000n, value: 1_5000n }), 10);
    expect(point).toMatchObject({ state: 'SUPPRESSED', numerator: null, denominator: null, value: null, light: null });
  });

  it('stay hidden by the strictest minimum, of then or of now', () => {
    const small = stored('2026-Q1', { numerator: 15_0000n, value: 7_5000n });
    expect(pointOf(small, 10).state).toBe('PRESENT');
    expect(pointOf(small, 20).state).toBe('SUPPRESSED');
    expect(pointOf({ ...small, minimumCellSize: 20 }, 10).state).toBe('SUPPRESSED');
  });
});
