import fc from 'fast-check';
import { DomainError } from './domain-error';
import { Money } from './money';

const cents = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n });
const reasonOf = (text: string): string | null => {
  const reading = Money.readDutch(text);
  return reading.ok ? null : reading.code;
};

describe('Money @eis KV-081', () => {
  it('takes cents as bigint, database string or whole number, and nothing else', () => {
    expect(Money.fromCents('6000000000').toString()).toBe('60000000.00');
    expect(Money.fromCents(5n).toString()).toBe('0.05');
    expect(Money.fromCents(-5).toString()).toBe('-0.05');
    for (const wrong of ['1.5', '', '1e3', 'x', 1.5, NaN, Infinity, 2 ** 60]) {
      expect(() => Money.fromCents(wrong)).toThrow(DomainError);
    }
  });

  it.each([
    ['1234567.89', 123456789n],
    ['-0.01', -1n],
    ['0', 0n],
    ['12.5', 1250n],
    ['-0.00', 0n],
    ['9999999999999999.99', 999999999999999999n],
  ])('reads the API string %s', (text, expected) => expect(Money.parse(text).cents).toBe(expected));

  it.each(['', '1,5', '1.234', '1e3', '+1', '01', '.5', '1.', ' 1', '--1', 'NaN', '0x10', '10000000000000000.00'])(
    'refuses the API string %j',
    (text) => expect(Money.read(text)).toMatchObject({ ok: false, code: 'kernel.money.not-api' }),
  );

  it('refuses a number where the API wants a string', () => {
    expect(Money.read(12.5 as unknown as string).ok).toBe(false);
    expect(() => Money.parse(null as unknown as string)).toThrow('kernel.money.not-api');
  });

  it.each([
    ['1.234.567,89', '1234567.89'],
    ['1234567,89', '1234567.89'],
    ['€ 12,50', '12.50'],
    ['€12,5', '12.50'],
    ['€\u00a0\u221212,50', '-12.50'],
    ['-€ 12,50', '-12.50'],
    ['−12', '-12.00'],
    ['+12', '12.00'],
    ['12,-', '12.00'],
    ['€ 12,--', '12.00'],
    ['1.000', '1000.00'],
    ['0,05', '0.05'],
    [' 007 ', '7.00'],
    ['60.000.000', '60000000.00'],
  ])('reads the typed %s', (text, expected) => expect(Money.parseDutch(text).toString()).toBe(expected));

  it.each([
    ['', 'kernel.number.empty'],
    ['€', 'kernel.number.empty'],
    ['-', 'kernel.number.empty'],
    ['12.4OO,00', 'kernel.number.letter-o'],
    ['12,5o', 'kernel.number.letter-o'],
    ['12 euro', 'kernel.number.letters'],
    ['1e5', 'kernel.number.letters'],
    ['12 500,00', 'kernel.number.unknown-characters'],
    ['$12', 'kernel.number.unknown-characters'],
    ['5%', 'kernel.number.unknown-characters'],
    ['.', 'kernel.number.unknown-characters'],
    ['1,234.56', 'kernel.number.comma-and-point'],
    ['1,234,567', 'kernel.number.comma-and-point'],
    ['1234.56', 'kernel.number.point-as-comma'],
    ['0.5', 'kernel.number.point-as-comma'],
    ['1.23.456', 'kernel.number.misplaced'],
    ['1234.567', 'kernel.number.misplaced'],
    ['1..000', 'kernel.number.misplaced'],
    [',5', 'kernel.number.misplaced'],
    ['5,', 'kernel.number.misplaced'],
    ['12,345', 'kernel.number.too-precise'],
    ['€ -€ 5', 'kernel.number.unknown-characters'],
    ['-€ -5', 'kernel.number.two-signs'],
    ['--5', 'kernel.number.unknown-characters'],
    ['99.999.999.999.999.999', 'kernel.number.too-large'],
  ])('refuses the typed %j because %s', (text, code) => expect(reasonOf(text)).toBe(code));

  it('names what was typed in the reason, cut short', () => {
    expect(Money.readDutch('€ 12.4OO,00')).toMatchObject({ params: { value: '€ 12.4OO,00' } });
    const long = Money.readDutch('9x'.repeat(500));
    expect(long.ok ? '' : String(long.params.value)).toHaveLength(40);
  });

  it('shows € 1.234.567,89 with a no-break space and a real minus', () => {
    expect(Money.parse('1234567.89').format()).toBe('€\u00a01.234.567,89');
    expect(Money.parse('-12.5').format()).toBe('€\u00a0\u221212,50');
    expect(Money.parse('0').format({ symbol: false })).toBe('0,00');
    expect(Money.parse('425000').format({ symbol: false, plus: true })).toBe('+425.000,00');
    expect(Money.zero.format({ plus: true })).toBe('€\u00a00,00');
  });

  it('says the same after writing and reading, in the API and on screen', () =>
    fc.assert(
      fc.property(cents, (value) => {
        const amount = Money.fromCents(value);
        expect(Money.parse(amount.toString()).cents).toBe(value);
        expect(Money.parseDutch(amount.format()).cents).toBe(value);
        expect(Money.parseDutch(amount.format({ symbol: false, plus: true })).cents).toBe(value);
      }),
    ));

  it('adds without loss where a float would lose', () => {
    expect(Money.parse('0.1').plus(Money.parse('0.2')).equals(Money.parse('0.3'))).toBe(true);
    expect(Money.sum([Money.parse('9007199254740993.01'), Money.parse('0.01')]).toString()).toBe('9007199254740993.02');
    expect(Money.sum([]).isZero()).toBe(true);
  });

  it('follows the laws of sums and order', () =>
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const [x, y] = [Money.fromCents(a), Money.fromCents(b)];
        expect(x.plus(y).minus(y).equals(x)).toBe(true);
        expect(x.plus(x.negate()).isZero()).toBe(true);
        expect(x.compare(y)).toBe(-y.compare(x) + 0);
        expect(Money.max(x, y).compare(Money.min(x, y))).not.toBe(-1);
        expect(x.abs().isNegative()).toBe(false);
        expect(x.times(3).equals(x.plus(x).plus(x))).toBe(true);
      }),
    ));

  it('becomes its API string in JSON', () => {
    expect(JSON.stringify({ amount: Money.parse('-5') })).toBe('{"amount":"-5.00"}');
    expect([Money.parse('2'), Money.parse('-1')].sort(Money.compare).map(String)).toEqual(['-1.00', '2.00']);
  });

  it('never crashes on any text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof Money.readDutch(text).ok).toBe('boolean');
        expect(typeof Money.read(text).ok).toBe('boolean');
      }),
    ));
});
