import fc from 'fast-check';
import { Money, runRate } from '@koersvast/kernel';
import { expectedToDate, monthsElapsed, spentPercentage, sumKnown, variance } from './board-figures';

const money = (text: string) => Money.parse(text);
const anyAmount = fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }).map((cents) => Money.fromCents(cents));

describe('months elapsed at a stand @eis KV-406', () => {
  it.each([
    ['2025-12-31', 0],
    ['2026-01-01', 0],
    ['2026-01-30', 0],
    ['2026-01-31', 1],
    ['2026-02-27', 1],
    ['2026-02-28', 2],
    ['2026-03-31', 3],
    ['2026-10-31', 10],
    ['2026-12-30', 11],
    ['2026-12-31', 12],
    ['2027-01-01', 12],
  ])('at %s %i months of 2026 have ended', (asOf, months) => expect(monthsElapsed(2026, asOf)).toBe(months));

  it('counts 29 February', () => {
    expect(monthsElapsed(2028, '2028-02-28')).toBe(1);
    expect(monthsElapsed(2028, '2028-02-29')).toBe(2);
  });
});

describe('expected to date @eis KV-406', () => {
  it('takes 3/12 after March and leaves the remainder to December: 100.00 is 11 x 8.33 and 8.37 (domain C3.3)', () => {
    expect(`${expectedToDate(money('100'), 3)}`).toBe('24.99');
    expect(`${expectedToDate(money('100'), 11)}`).toBe('91.63');
    expect(`${expectedToDate(money('100'), 12)}`).toBe('100.00');
    expect(`${expectedToDate(money('100'), 0)}`).toBe('0.00');
  });

  it('is the whole year after December and never falls in between', () =>
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), (cents) => {
        const agreed = Money.fromCents(cents);
        const course = Array.from({ length: 13 }, (_, months) => expectedToDate(agreed, months));
        expect(course[12]!.equals(agreed)).toBe(true);
        course.slice(1).forEach((amount, index) => expect(amount.compare(course[index]!)).not.toBe(-1));
      }),
    ));
});

describe('run rate of besteding @eis KV-407', () => {
  it.each([
    ['0.00', 3, '0.00'],
    ['250000.00', 3, '1000000.00'],
    ['100.00', 7, '171.43'],
    ['-100.00', 7, '-171.43'],
    ['0.03', 8, '0.05'],
    ['-0.03', 8, '-0.05'],
    ['0.01', 11, '0.01'],
    ['1200.00', 12, '1200.00'],
  ])('makes %s in %i known months into %s', (spent, months, forecast) =>
    expect(`${runRate(money(spent), months)}`).toBe(forecast),
  );

  it('has no forecast without a known month: missing is never nil', () => {
    expect(runRate(Money.zero, 0)).toBeNull();
    expect(runRate(money('5'), 0)).toBeNull();
  });

  it('divides by the months that are known, so a missing month does not pull the forecast down', () => {
    expect(`${runRate(money('200'), 2)}`).toBe('1200.00');
    expect(`${runRate(money('200'), 3)}`).toBe('800.00');
  });

  it('errs at most half a cent and mirrors a negative amount', () =>
    fc.assert(
      fc.property(anyAmount, fc.integer({ min: 1, max: 12 }), (spent, months) => {
        const forecast = runRate(spent, months)!;
        const error = 2n * (forecast.cents * BigInt(months) - spent.cents * 12n);
        expect(error <= BigInt(months) && error >= -BigInt(months)).toBe(true);
        expect(runRate(spent.negate(), months)!.equals(forecast.negate())).toBe(true);
      }),
    ));
});

describe('variance @eis KV-408', () => {
  it.each([
    ['100.00', '99.99', '0.01', 'V'],
    ['100.00', '100.01', '-0.01', 'N'],
    ['100.00', '100.00', '0.00', null],
    ['0.00', '5.00', '-5.00', 'N'],
    ['0.00', '-5.00', '5.00', 'V'],
  ])('agreed %s and forecast %s differ %s, %s', (agreed, forecast, difference, favour) => {
    const found = variance(money(agreed), money(forecast));
    expect([`${found.variance}`, found.favour]).toEqual([difference, favour]);
  });

  it('is not known without a forecast, and neither is a sum with one unknown', () => {
    expect(variance(money('100'), null)).toEqual({ variance: null, favour: null });
    expect(sumKnown([money('1'), null])).toBeNull();
    expect(`${sumKnown([money('1'), money('2')])}`).toBe('3.00');
    expect(`${sumKnown([])}`).toBe('0.00');
  });

  it('gives besteding in percent of agreed, and nothing when nothing was agreed', () => {
    expect(`${spentPercentage(money('25'), money('100'))}`).toBe('25');
    expect(spentPercentage(money('25'), Money.zero)).toBeNull();
  });
});
