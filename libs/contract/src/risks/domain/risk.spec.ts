import { DomainError } from '@koersvast/kernel';
import { assertScore, bandOf, forecastDiffers, RiskScore } from './risk';

const term = { first: 2026, last: 2029 };
const score = (over: Partial<RiskScore> = {}): RiskScore => ({
  chance: 3,
  impact: 4,
  low: '1000.00',
  high: '2500.50',
  effectYear: 2027,
  ...over,
});
const refusal = (over: Partial<RiskScore>): string | undefined => {
  try {
    assertScore(score(over), term);
    return undefined;
  } catch (error) {
    const { code, fields } = error as DomainError;
    return `${fields?.[0]?.pointer} ${code}`;
  }
};

describe('the score of a risk @eis KV-1150', () => {
  it('falls in four bands over the whole matrix, and a five in impact is never light', () => {
    const rows = [1, 2, 3, 4, 5].map((chance) => [1, 2, 3, 4, 5].map((impact) => bandOf(chance, impact)[0]).join(''));
    expect(rows).toEqual(['LLLLH', 'LLMMH', 'LMMHH', 'LMHHC', 'LMHCC']);
  });

  it('takes a euro effect whole or not at all', () => {
    expect(refusal({})).toBeUndefined();
    expect(refusal({ low: null, high: null, effectYear: null })).toBeUndefined();
    expect(refusal({ low: null })).toBe('/low risk.money');
    expect(refusal({ high: null })).toBe('/high risk.money');
    expect(refusal({ effectYear: null })).toBe('/effectYear risk.money');
  });

  it('refuses a band upside down, a negative or endless amount, and a year outside the term, to the cent', () => {
    expect(refusal({ high: '999.99' })).toBe('/high risk.band');
    expect(refusal({ high: '1000.00' })).toBeUndefined();
    expect(refusal({ low: '-0.01' })).toBe('/low risk.amount');
    expect(refusal({ high: '10000000000.00' })).toBe('/high risk.amount');
    expect(refusal({ high: '9999999999.99' })).toBeUndefined();
    expect(refusal({ effectYear: 2025 })).toBe('/effectYear risk.year');
    expect(refusal({ effectYear: 2030 })).toBe('/effectYear risk.year');
    expect(refusal({ effectYear: 2029 })).toBeUndefined();
  });

  it('sees when the forecast holds something else than the risk says', () => {
    const taken = { low: '1000.00', high: '2500.50', year: 2027 };
    expect(forecastDiffers(taken, score())).toBe(false);
    expect(forecastDiffers(taken, score({ high: '2500.51' }))).toBe(true);
    expect(forecastDiffers(taken, score({ low: null, high: null, effectYear: null }))).toBe(true);
  });
});
