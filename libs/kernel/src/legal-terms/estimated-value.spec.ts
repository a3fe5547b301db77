import { Money } from '../money';
import { estimatedValue, type ValueParts } from './estimated-value';

const euro = (text: string) => Money.parse(text);
const parts: ValueParts = {
  totalPrice: null,
  monthlyPrice: null,
  termMonths: null,
  extensionCount: 0,
  extensionMonths: 0,
  optionsValue: Money.zero,
};
const value = (over: Partial<ValueParts>) => {
  const { total, rule, months } = estimatedValue({ ...parts, ...over });
  return [total?.toString() ?? null, rule, months];
};

describe('the value of a tender @eis KV-932', () => {
  it('is the total price with options and extensions', () =>
    expect(value({ totalPrice: euro('60000000'), optionsValue: euro('40000000.01'), termMonths: 72 })).toEqual([
      '100000000.01',
      'TOTAL',
      null,
    ]));

  it('counts 48 months when there is no total price and more than 48 months', () =>
    expect(value({ monthlyPrice: euro('1000000'), termMonths: 72 })).toEqual([
      '48000000.00',
      'FORTY_EIGHT_MONTHS',
      48,
    ]));

  it('counts 48 months without a fixed end', () =>
    expect(value({ monthlyPrice: euro('1000000') })).toEqual(['48000000.00', 'FORTY_EIGHT_MONTHS', 48]));

  it.each([
    [48, 0, 0, '48000000.00', 'MONTHS', 48],
    [24, 2, 12, '48000000.00', 'MONTHS', 48],
    [24, 1, 12, '36000000.00', 'MONTHS', 36],
    [24, 2, 13, '48000000.00', 'FORTY_EIGHT_MONTHS', 48],
  ])('of %i months and %i extensions of %i is %s', (termMonths, extensionCount, extensionMonths, ...expected) =>
    expect(value({ monthlyPrice: euro('1000000'), termMonths, extensionCount, extensionMonths })).toEqual(expected),
  );

  it('is unknown without a price', () => expect(value({ termMonths: 48 })).toEqual([null, 'INCOMPLETE', null]));
});
