import fc from 'fast-check';
import { isQuantityText, outcome, quantity, quantityText, shortest } from './measure';
import { isTooSmall } from './suppression';

const q = (text: string) => quantity(text, '/value');

describe('the outcome of an indicator @eis KV-316', () => {
  it('is never nil because something is missing', () => {
    expect(outcome('PERCENT', null, q('120'))).toBeNull();
    expect(outcome('PERCENT', q('0'), null)).toBeNull();
    expect(outcome('PERCENT', null, null)).toBeNull();
    expect(outcome('PERCENT', q('0'), q('0'))).toBeNull();
    expect(outcome('PERCENT', q('0'), q('120'))).toBe(0n);
  });

  it('is exact to four decimals, halves away from zero', () => {
    expect(quantityText(outcome('PERCENT', q('64'), q('70')))).toBe('91.4286');
    expect(quantityText(outcome('PERCENT', q('2'), q('3')))).toBe('66.6667');
    expect(quantityText(outcome('DAYS', q('1234.5'), q('100')))).toBe('12.345');
    expect(quantityText(outcome('PERCENT', q('1'), q('1')))).toBe('100');
  });

  it('refuses parts that cannot belong together', () => {
    expect(() => outcome('PERCENT', q('99999999999999'), q('0.0001'))).toThrow('indicator.out-of-proportion');
  });

  it('reads and writes every quantity without loss', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 17n }), (units) => q(quantityText(units)!) === units));
    expect(isQuantityText('1,5')).toBe(false);
    expect(isQuantityText('1.23456')).toBe(false);
    expect([shortest('91.4000'), shortest('100'), shortest('100.0000'), shortest(null)]).toEqual([
      '91.4',
      '100',
      '100',
      null,
    ]);
  });
});

describe('small counts @eis KV-317', () => {
  const parts = (numerator: string, denominator: string) => ({
    numerator: q(numerator),
    denominator: q(denominator),
    value: null,
  });

  it.each([
    ['9', '200', true],
    ['10', '200', false],
    ['0', '200', false],
    ['195', '200', true],
    ['190', '200', false],
    ['200', '200', false],
    ['5', '9', true],
    ['0', '9', true],
  ])('of a percentage: %s out of %s is kept back: %s', (numerator, denominator, small) => {
    expect(isTooSmall('PERCENT', 10, parts(numerator, denominator))).toBe(small);
  });

  it('of an average: only the number of cases counts', () => {
    expect(isTooSmall('DAYS', 10, parts('4', '12'))).toBe(false);
    expect(isTooSmall('DAYS', 10, parts('400', '9'))).toBe(true);
  });

  it('of a count: the value itself', () => {
    const counted = (value: string) => ({ numerator: null, denominator: null, value: q(value) });
    expect([counted('0'), counted('1'), counted('9'), counted('10')].map((m) => isTooSmall('COUNT', 10, m))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isTooSmall('COUNT', 1, counted('1'))).toBe(false);
    expect(isTooSmall('SCORE', 10, counted('7'))).toBe(false);
  });
});
