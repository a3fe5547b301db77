import { Money, Percentage } from '@koersvast/kernel';
import { indexation, IndexationRule, IndexSeries, SeriesFigures } from './indexation';

const series = (priorForecast: string, priorDefinitive: string, forecast: string): SeriesFigures => ({
  priorForecast: Percentage.parse(priorForecast),
  priorDefinitive: Percentage.parse(priorDefinitive),
  forecast: Percentage.parse(forecast),
});

const OF_2024 = { OVA: series('4.74', '6.36', '4.94'), PPC: series('4.87', '7.02', '2.51') };
const OF_2025 = { OVA: series('4.94', '6.00', '4.18'), PPC: series('2.51', '3.10', '1.82') };

const outcome = (figures: Record<IndexSeries, SeriesFigures>, over: Partial<IndexationRule>) => {
  const payWeight = Percentage.parse('90');
  const found = indexation(figures, {
    ...{ method: 'ADDITIVE', payWeight, stepDecimals: null, correctsLastYear: true },
    ...over,
  });
  return Object.values(found).map(String);
};

describe('indexation by OVA and PPC @eis KV-1300', () => {
  it('gives 6.30 % for 2024, only with the published rounding of every step', () => {
    expect(outcome(OF_2024, { method: 'RATIO', stepDecimals: 2 })).toEqual(['4.75', '6.43', '4.7', '1.6', '6.3']);
    expect(outcome(OF_2024, { method: 'RATIO' }).at(-1)).toBe('6.29');
  });

  it('gives 4.96 % for 2025 by ADDITIVE, and the withdrawn 4.91 % by RATIO', () => {
    expect(outcome(OF_2025, {})).toEqual(['4.697', '5.71', '3.944', '1.013', '4.96']);
    expect(outcome(OF_2025, { method: 'RATIO' }).at(-1)).toBe('4.91');
  });

  it('raises 60 million by 4.96 % to 62,976,000.00', () => {
    const raised = Percentage.parse(outcome(OF_2025, {}).at(-1)!).increase(Money.parse('60000000.00'));
    expect(raised.toString()).toBe('62976000.00');
  });

  it('corrects nothing in the first year after signing', () => {
    expect(outcome(OF_2025, { correctsLastYear: false })).toEqual(['4.697', '5.71', '3.944', '0', '3.94']);
  });

  it('follows one series when that has all the weight, and refuses a weight beyond it', () => {
    expect(outcome(OF_2025, { payWeight: Percentage.hundred }).at(-1)).toBe('5.24');
    expect(outcome(OF_2025, { payWeight: Percentage.zero }).at(-1)).toBe('2.41');
    for (const beyond of ['100.000001', '-0.000001']) {
      expect(() => outcome(OF_2025, { payWeight: Percentage.parse(beyond) })).toThrow('indexation.weight');
    }
  });
});
