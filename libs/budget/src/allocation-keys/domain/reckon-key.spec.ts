import fc from 'fast-check';
import { Percentage } from '@koersvast/kernel';
import { assertComponent, KeyComponent, reckonKey } from './reckon-key';

const IDS = ['a', 'b', 'c'];
const percent = (text: string) => Percentage.parse(text);
const component = (
  method: KeyComponent['method'],
  numbers: Record<number, bigint[]>,
  over: Partial<KeyComponent> = {},
): KeyComponent => ({
  ...{ method, weight: Percentage.hundred, unit: 'COUNT' },
  quantities: Object.entries(numbers).flatMap(([year, values]) =>
    values.map((quantity, index) => ({ municipalityId: IDS[index]!, year: Number(year), quantity })),
  ),
  ...over,
});
const shares = (...components: KeyComponent[]) => reckonKey(components, IDS).map(({ percentage }) => `${percentage}`);
const check = (of: KeyComponent) => assertComponent(of, { index: 0, validFromYear: 2027, municipalityIds: IDS });

describe('keys by use, by population and mixed @eis KV-1380', () => {
  it('follows the use of the year before, exactly 100 with the remainder at one', () => {
    const reckoned = reckonKey([component('USE_BASED', { 2026: [100n, 100n, 100n] })], IDS);
    expect(reckoned.map(({ percentage }) => `${percentage}`)).toEqual(['33.333334', '33.333333', '33.333333']);
    expect(reckoned.map(({ holdsRemainder }) => holdsRemainder)).toEqual([true, false, false]);
  });

  it('follows the mean of three years: sums of 300, 300 and 400', () =>
    expect(
      shares(component('USE_BASED', { 2024: [90n, 110n, 100n], 2025: [100n, 90n, 150n], 2026: [110n, 100n, 150n] })),
    ).toEqual(['30', '30', '40']));

  it('mixes: 60 % use (20/30/50) and 40 % population (40/40/20) is 28/34/38', () =>
    expect(
      shares(
        component('USE_BASED', { 2026: [200n, 300n, 500n] }, { weight: percent('60') }),
        component('POPULATION', { 2026: [40000n, 40000n, 20000n] }, { weight: percent('40') }),
      ),
    ).toEqual(['28', '34', '38']));

  it('refuses weights that are not 100 and numbers that are all nil', () => {
    expect(() => shares(component('POPULATION', { 2026: [1n, 1n, 1n] }, { weight: percent('99') }))).toThrow(
      'budget.key-weights',
    );
    expect(() => shares(component('POPULATION', { 2026: [0n, 0n, 0n] }))).toThrow('budget.key-nothing');
  });

  it.each([
    ['budget.key-incomplete', component('USE_BASED', { 2026: [100n, 100n] })],
    ['budget.key-incomplete', component('USE_BASED', {})],
    ['budget.key-years', component('USE_BASED', { 2025: [50n, 50n, 50n], 2026: [50n, 50n, 50n] })],
    [
      'budget.key-years',
      component('USE_BASED', { 2022: [50n, 50n, 50n], 2024: [50n, 50n, 50n], 2026: [50n, 50n, 50n] }),
    ],
    ['budget.key-use-later', component('USE_BASED', { 2027: [50n, 50n, 50n] })],
    ['budget.key-small', component('USE_BASED', { 2026: [9n, 50n, 50n] })],
    ['budget.key-one-year', component('POPULATION', { 2025: [5n, 5n, 5n], 2026: [5n, 5n, 5n] })],
    ['budget.key-unit', component('POPULATION', { 2026: [5n, 5n, 5n] }, { unit: 'AMOUNT' })],
    ['budget.key-percent', component('FIXED_PERCENT', { 2027: [1n, 1n, 1n] }, { unit: 'PERCENT' })],
  ])('refuses by %s', (code, of) => expect(() => check(of)).toThrow(code));

  it('allows nobody, amounts however small, and three years in a row', () => {
    expect(() => check(component('USE_BASED', { 2026: [0n, 50n, 50n] }))).not.toThrow();
    expect(() => check(component('USE_BASED', { 2026: [9n, 50n, 50n] }, { unit: 'AMOUNT' }))).not.toThrow();
    const row = { 2024: [10n, 10n, 10n], 2025: [10n, 10n, 10n], 2026: [10n, 10n, 10n] };
    expect(() => check(component('USE_BASED', row))).not.toThrow();
  });

  it('is always exactly 100, and within a millionth of a percent of the exact share', () => {
    const numbers = fc.array(fc.bigInt({ min: 1n, max: 10n ** 9n }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(numbers, numbers, fc.bigInt({ min: 1n, max: 99_999_999n }), (use, population, micros) => {
        const weight = Percentage.fromMicros(micros);
        const mix = [
          component('USE_BASED', { 2026: use }, { weight }),
          component('POPULATION', { 2026: population }, { weight: Percentage.hundred.minus(weight) }),
        ];
        expect(Percentage.sum(reckonKey(mix, IDS).map(({ percentage }) => percentage)).isHundred()).toBe(true);
      }),
    );
  });
});
