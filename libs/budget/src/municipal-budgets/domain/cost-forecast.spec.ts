import fc from 'fast-check';
import { Money, Percentage } from '@koersvast/kernel';
import { BookedAt, BudgetedLine, CostForecastBooks, costForecasts } from './cost-forecast';

const euro = (text: string) => Money.parse(text);
const line = (lineId: string, over: Partial<BudgetedLine> = {}): BudgetedLine => ({
  ...{ lineId, municipalityId: 'm', programmeCode: '6', taskField: '6.92', category: 'L1.1', side: 'COST' },
  ...{ legalBasis: 'OWN', contractId: null, current: euro('100.00') },
  ...over,
});
const inContract = (lineId: string, taskField: string, current = '100.00') =>
  line(lineId, { taskField, legalBasis: 'CONTRACT', contractId: 'c', category: 'L3.4.1', current: euro(current) });
const booked = (amount: string, over: Partial<BookedAt> = {}): BookedAt => ({
  ...{ municipalityId: 'm', programmeCode: null, taskField: '6.92', legalBasis: 'OWN', side: 'COST' },
  ...{ amount: euro(amount), ...over },
});
const books = (over: Partial<CostForecastBooks>): CostForecastBooks => ({
  ...{ lines: [], booked: [], lastOf: () => null, profiles: [], months: 3 },
  ...over,
});
const share = (taskField: string, percentage: string) => ({
  ...{ programmeCode: '6', taskField, category: 'L3.4.1', percentage: Percentage.parse(percentage) },
});
const shown = (over: Partial<CostForecastBooks>) =>
  costForecasts(books(over)).map(({ lineId, taskField, amount, method }) => [
    ...[lineId, taskField, amount?.toString() ?? null, method],
  ]);

describe('what the begroting is expected to become @eis KV-1541', () => {
  const lines = [inContract('a', '6.752'), inContract('b', '6.762', '300.00')];

  it('divides the prognose last of a contract by the profile, also where there is no line', () => {
    const profiles = [{ municipalityId: 'm', contractId: 'c', shares: [share('6.752', '50'), share('6.762', '25'), share('6.92', '25')] }]; // prettier-ignore
    expect(shown({ lines, profiles, lastOf: () => euro('1000.01') })).toEqual([
      ['a', '6.752', '500.01', 'PROFILE'],
      ['b', '6.762', '250.00', 'PROFILE'],
      [null, '6.92', '250.00', 'PROFILE'],
    ]);
  });

  it('divides by the current budget without a profile, and is not known without a prognose last', () => {
    expect(shown({ lines, lastOf: () => euro('1000.00') })).toEqual([
      ['a', '6.752', '250.00', 'CURRENT'],
      ['b', '6.762', '750.00', 'CURRENT'],
    ]);
    expect(shown({ lines }).map(([, , amount]) => amount)).toEqual([null, null]);
  });

  it('takes twelve times the mean month of other lines, and never nil for what was not booked', () => {
    const own = [line('a'), line('b', { current: euro('300.00') }), line('c', { taskField: '6.1' })];
    expect(shown({ lines: own, booked: [booked('30.00'), booked('10.00')] })).toEqual([
      ['a', '6.92', '40.00', 'RUN_RATE'],
      ['b', '6.92', '120.00', 'RUN_RATE'],
      ['c', '6.1', null, null],
    ]);
    expect(shown({ lines: own, booked: [booked('30.00')], months: 0 }).map(([, , amount]) => amount)).toEqual([
      ...[null, null, null],
    ]);
  });

  it('keeps a place for what was booked without a line, and counts no booking of the contract twice', () => {
    expect(
      shown({
        lines,
        lastOf: () => euro('400.00'),
        booked: [booked('5.00'), booked('99.00', { legalBasis: 'CONTRACT', taskField: '6.752' })],
      }),
    ).toEqual([
      ['a', '6.752', '100.00', 'CURRENT'],
      ['b', '6.762', '300.00', 'CURRENT'],
      [null, '6.92', '20.00', 'RUN_RATE'],
    ]);
    const joint = [line('j', { legalBasis: 'JOINT_CONTRIBUTION', contractId: 'c' })];
    const contribution = booked('50.00', { legalBasis: 'JOINT_CONTRIBUTION' });
    expect(shown({ lines: joint, lastOf: () => euro('200.00'), booked: [contribution] })).toEqual([
      ['j', '6.92', '200.00', 'CURRENT'],
    ]);
  });

  it('adds up to the prognose last to the cent, whatever the profile', () => {
    const cents = fc.bigInt({ min: 0n, max: 10n ** 12n }).map((value) => Money.fromCents(value));
    const parts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(cents, parts, fc.array(cents, { minLength: 1, maxLength: 5 }), (last, weights, currents) => {
        const of = currents.map((current, index) => ({ ...inContract(`l${index}`, `6.${index}`), current }));
        const whole = BigInt(weights.reduce((sum, weight) => sum + weight, 0));
        let left = Percentage.hundred.micros;
        const shares = weights.map((weight, index) => {
          const micros = index === weights.length - 1 ? left : (Percentage.hundred.micros * BigInt(weight)) / whole;
          left -= micros;
          return { ...share(`6.${index}`, '1'), percentage: Percentage.fromMicros(micros) };
        });
        for (const profiles of [[], [{ municipalityId: 'm', contractId: 'c', shares }]]) {
          const found = costForecasts(books({ lines: of, profiles, lastOf: () => last }));
          expect(Money.sum(found.map(({ amount }) => amount!)).equals(last)).toBe(true);
        }
      }),
    );
  });
});
