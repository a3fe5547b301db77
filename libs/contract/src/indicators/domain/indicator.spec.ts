import { DomainError } from '@koersvast/kernel';
import { assertDefinition, IndicatorDefinition, lightOf, Limits } from './indicator';
import { daysOf, Frequency, periodAt, periodsBetween } from './indicator-period';
import type { LocalDate } from '@koersvast/kernel';

const day = (text: string) => text as LocalDate;
const higher: Limits = { direction: 'HIGHER_IS_BETTER', norm: 95_0000n, amberLimit: null, redLimit: 90_0000n };
const lower: Limits = { direction: 'LOWER_IS_BETTER', norm: 4_0000n, amberLimit: null, redLimit: 6_0000n };

describe('the light of a value @eis KV-316', () => {
  it.each([
    [higher, 95_0000n, 'GREEN'],
    [higher, 94_9999n, 'AMBER'],
    [higher, 90_0000n, 'AMBER'],
    [higher, 89_9999n, 'RED'],
    [lower, 4_0000n, 'GREEN'],
    [lower, 4_0001n, 'AMBER'],
    [lower, 6_0000n, 'AMBER'],
    [lower, 6_0001n, 'RED'],
    [{ ...higher, redLimit: null }, 94_9999n, 'RED'],
    [{ ...higher, amberLimit: 93_0000n }, 93_0000n, 'GREEN'],
    [{ ...higher, amberLimit: 93_0000n }, 92_9999n, 'AMBER'],
    [{ ...lower, amberLimit: 3_5000n }, 3_5001n, 'AMBER'],
  ] as const)('%# is what norm and red limit say', (limits, value, light) => {
    expect(lightOf(value, limits)).toBe(light);
  });

  it('has no colour without a value or without a norm', () => {
    expect(lightOf(null, higher)).toBeNull();
    expect(lightOf(0n, { ...higher, norm: null, redLimit: null })).toBeNull();
  });
});

describe('the periods of an indicator @eis KV-316', () => {
  it.each([
    ['MONTH', '2028-02', '2028-02-01', '2028-02-29'],
    ['QUARTER', '2026-Q4', '2026-10-01', '2026-12-31'],
    ['HALF_YEAR', '2026-H2', '2026-07-01', '2026-12-31'],
    ['YEAR', '2026', '2026-01-01', '2026-12-31'],
  ] as const)('%s %s runs from %s through %s', (frequency, period, from, through) => {
    expect(daysOf(frequency, period)).toEqual({ from, through });
    expect([periodAt(frequency, from), periodAt(frequency, through)]).toEqual([period, period]);
  });

  it.each([
    ['MONTH', '2026-Q1'],
    ['QUARTER', '2026-01'],
    ['QUARTER', '2026-Q5'],
    ['YEAR', '26'],
    ['MONTH', '0000-01'],
  ] as [Frequency, string][])('%s refuses %s', (frequency, period) => {
    expect(() => daysOf(frequency, period)).toThrow(DomainError);
  });

  it('are all named from the first to the last, also the broken ones at both ends', () => {
    expect(periodsBetween('QUARTER', day('2026-02-15'), day('2026-10-01'))).toEqual([
      '2026-Q1',
      '2026-Q2',
      '2026-Q3',
      '2026-Q4',
    ]);
    expect(periodsBetween('YEAR', day('2027-01-01'), day('2026-12-31'))).toEqual([]);
  });
});

describe('a definition @eis KV-315', () => {
  const definition: IndicatorDefinition = {
    name: 'Warme overdracht',
    definition: 'Aandeel overdrachten met bevestigd contact',
    numerator: 'Overdrachten met bevestigd contact',
    denominator: 'Alle overdrachten',
    unit: 'PERCENT',
    direction: 'HIGHER_IS_BETTER',
    norm: '95',
    amberLimit: null,
    redLimit: '90',
    frequency: 'QUARTER',
    source: 'Kwartaaluitvraag',
    purpose: 'STEERING',
    perMunicipality: false,
    minimumCellSize: 10,
  };
  const problems = (change: Partial<IndicatorDefinition>, limits: Partial<Limits> = {}) => {
    try {
      assertDefinition({ ...definition, ...change }, { ...higher, ...limits });
      return [];
    } catch (error) {
      return (error as DomainError).fields.map(({ pointer, code }) => `${pointer} ${code}`);
    }
  };

  it('fits together or says where not', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ denominator: null })).toEqual(['/denominator indicator.fraction']);
    expect(problems({ numerator: null, denominator: null })).toEqual(['/numerator indicator.percent']);
    expect(problems({ unit: 'COUNT' })).toEqual(['/unit indicator.count']);
    expect(problems({}, { redLimit: 95_0001n })).toEqual(['/redLimit indicator.limits']);
    expect(problems({}, { redLimit: 95_0000n })).toEqual([]);
    expect(problems({}, { norm: null })).toEqual(['/redLimit indicator.limits']);
    expect(problems({}, { amberLimit: 89_9999n })).toEqual(['/amberLimit indicator.amber']);
    expect(problems({ minimumCellSize: 2 })).toEqual(['/minimumCellSize indicator.cell-of-two']);
    expect(problems({ unit: 'SCORE', numerator: null, denominator: null, perMunicipality: true })).toEqual([
      '/perMunicipality indicator.per-municipality',
    ]);
    expect(problems({}, { direction: 'LOWER_IS_BETTER' })).toEqual(['/redLimit indicator.limits']);
  });
});
