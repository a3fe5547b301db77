import fc from 'fast-check';
import { divideRounded } from './dutch-decimal';
import { Money } from './money';
import { Percentage } from './percentage';

const micros = fc.bigInt({ min: -(10n ** 11n), max: 10n ** 11n });

describe('Percentage @eis KV-082', () => {
  it('indexes 60,000,000.00 by 4.96 % to 62,976,000.00 (domain C3.2)', () => {
    const indexation = Percentage.parse('4.96');
    expect(indexation.increase(Money.parse('60000000')).toString()).toBe('62976000.00');
    expect(indexation.of(Money.parse('60000000')).toString()).toBe('2976000.00');
  });

  it('weighs OVA 90 and PPC 10 as the VNG table does (domain C3.2)', () => {
    const weigh = (ova: string, ppc: string): string =>
      Percentage.parse('90')
        .ofPercentage(Percentage.parse(ova))
        .plus(Percentage.parse('10').ofPercentage(Percentage.parse(ppc)))
        .toString();
    expect(weigh('4.74', '4.87')).toBe('4.753');
    expect(weigh('6.36', '7.02')).toBe('6.426');
    expect(weigh('4.94', '2.51')).toBe('4.697');
    expect(weigh('6.00', '3.10')).toBe('5.71');
    expect(weigh('4.18', '1.82')).toBe('3.944');
    // ADDITIVE 2025: 3.944 + (5.710 - 4.697) = 4.957, published as 4.96
    const additive = Percentage.parse('3.944').plus(Percentage.parse('5.71')).minus(Percentage.parse('4.697'));
    expect(additive.toString()).toBe('4.957');
    expect(additive.round(2).toString()).toBe('4.96');
  });

  it('settles band 2 % and share 50/50 on 60.0 m and 61.5 m to the cent (domain C3.5)', () => {
    const [budget, actual] = [Money.parse('60000000'), Money.parse('61500000')];
    const own = Percentage.parse('2').of(budget);
    const beyond = actual.minus(budget).minus(own);
    expect(own.toString()).toBe('1200000.00');
    expect(Percentage.parse('50').of(beyond).toString()).toBe('150000.00');
  });

  it.each([
    ['4.96', 4_960_000n],
    ['33.333333', 33_333_333n],
    ['4.960000', 4_960_000n],
    ['-0.000001', -1n],
    ['0', 0n],
  ])('reads the API string %s', (text, expected) => expect(Percentage.parse(text).micros).toBe(expected));

  it.each(['', '4,96', '4.9600001', '1e2', '4.96%', ' 4', 'x'])('refuses the API string %j', (text) =>
    expect(Percentage.read(text)).toMatchObject({ ok: false, code: 'kernel.percentage.not-api' }),
  );

  it.each([
    ['4,96', '4.96'],
    ['4,96 %', '4.96'],
    ['4,96%', '4.96'],
    ['−1,5\u00a0%', '-1.5'],
    ['33,333333', '33.333333'],
    ['100', '100'],
  ])('reads the typed %s', (text, expected) => expect(Percentage.parseDutch(text).toString()).toBe(expected));

  it.each([
    ['', 'kernel.number.empty'],
    ['%', 'kernel.number.empty'],
    ['4.96', 'kernel.number.point-as-comma'],
    ['4,1234567', 'kernel.number.too-precise'],
    ['4 procent', 'kernel.number.letters'],
    ['4 %%', 'kernel.number.unknown-characters'],
  ])('refuses the typed %j because %s', (text, code) =>
    expect(Percentage.readDutch(text)).toMatchObject({ ok: false, code }),
  );

  it('shows 4,96 % with a no-break space, exact or to so many decimals', () => {
    expect(Percentage.parse('4.96').format()).toBe('4,96\u00a0%');
    expect(Percentage.parse('-4.957').format(2)).toBe('\u22124,96\u00a0%');
    expect(Percentage.parse('2').format(1)).toBe('2,0\u00a0%');
    expect(Percentage.parse('100').format()).toBe('100\u00a0%');
    expect(Percentage.parse('1234.5').format()).toBe('1.234,5\u00a0%');
    expect(Percentage.parse('-0.001').format(0)).toBe('0\u00a0%');
  });

  it('says the same after writing and reading', () =>
    fc.assert(
      fc.property(micros, (value) => {
        const percentage = Percentage.fromMicros(value);
        expect(Percentage.parse(percentage.toString()).micros).toBe(value);
        expect(Percentage.parseDutch(percentage.format()).micros).toBe(value);
      }),
    ));

  it('gives the ratio of two amounts, and none over nil', () => {
    expect(Percentage.ratio(Money.parse('1'), Money.parse('3'))?.toString()).toBe('33.333333');
    expect(Percentage.ratio(Money.parse('-2'), Money.parse('3'))?.toString()).toBe('-66.666667');
    expect(Percentage.ratio(Money.parse('1'), Money.zero)).toBeNull();
  });

  it('knows when a key is whole', () => {
    const key = ['33.333333', '33.333333', '33.333334'].map((text) => Percentage.parse(text));
    expect(Percentage.sum(key).isHundred()).toBe(true);
    expect(Percentage.sum(key.slice(1)).isHundred()).toBe(false);
    expect(Percentage.hundred.compare(Percentage.zero)).toBe(1);
    expect(Percentage.zero.compare(Percentage.hundred)).toBe(-1);
  });

  it('rounds halves away from zero and errs at most half a unit', () => {
    expect([5n, -5n, 4n, -4n, 15n].map((value) => divideRounded(value, 10n))).toEqual([1n, -1n, 0n, 0n, 2n]);
    expect(Percentage.parse('50').of(Money.fromCents(1n)).cents).toBe(1n);
    expect(Percentage.parse('50').of(Money.fromCents(-1n)).cents).toBe(-1n);
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (numerator, denominator) => {
        const error = divideRounded(numerator, denominator) * denominator - numerator;
        expect((error < 0n ? -error : error) * 2n <= denominator).toBe(true);
        expect(divideRounded(numerator, -denominator)).toBe(-divideRounded(numerator, denominator));
      }),
    );
    expect(() => Percentage.zero.round(7)).toThrow('kernel.percentage.decimals');
  });
});
