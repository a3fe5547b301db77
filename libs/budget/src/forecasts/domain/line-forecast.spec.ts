import fc from 'fast-check';
import { Money, Percentage } from '@koersvast/kernel';
import { seasonal } from './forecast-method';
import { forecastLine, LineQuestion, middleOf } from './line-forecast';

const money = (text: string) => Money.parse(text);
const months = (...texts: (string | null)[]) =>
  Array.from({ length: 12 }, (_, index) => (texts[index] ? money(texts[index]) : null));
/** January and December 20 %, the ten months between them 6 %. */
const PROFILE = [20, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 20].map((share) => Percentage.parse(String(share)));
const NO_RISK = { low: Money.zero, high: Money.zero };

const question = (over: Partial<LineQuestion>): LineQuestion => ({
  ...{ months: months('200.00', '60.00', '70.00'), profile: PROFILE, partner: null, chosen: 'RUN_RATE', manual: null },
  ...{ risks: NO_RISK, pastError: () => null },
  ...over,
});
const shown = (over: Partial<LineQuestion>) => {
  const { method, fellBack, low, expected, high } = forecastLine(question(over));
  return [method, fellBack, ...[low, expected, high].map((amount) => amount && `${amount}`)];
};

describe('season of besteding @eis KV-1420', () => {
  it('divides what is spent by the share of the year that the known months are', () => {
    expect(`${seasonal(months('200.00', '60.00', '70.00'), PROFILE)}`).toBe('1031.25');
  });

  it('leaves a month without a statement out of both, as not known', () => {
    expect(`${seasonal(months('200.00', null, '70.00'), PROFILE)}`).toBe('1038.46');
    expect(`${seasonal(months('200.00', '0.00', '70.00'), PROFILE)}`).toBe('843.75');
    expect(seasonal(months(), PROFILE)).toBeNull();
    expect(seasonal(months('200.00'), null)).toBeNull();
  });

  it('says nothing when the profile gives the known months nothing', () => {
    const late = PROFILE.map((_, index) => Percentage.parse(index === 11 ? '100' : '0'));
    expect(seasonal(months('5.00'), late)).toBeNull();
  });

  it('is the besteding itself when the whole year is known, whatever the profile', () =>
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 0n, max: 10n ** 11n }), { minLength: 12, maxLength: 12 }), (cents) => {
        const whole = cents.map((one) => Money.fromCents(one));
        expect(seasonal(whole, PROFILE)!.equals(Money.sum(whole))).toBe(true);
      }),
    ));
});

describe('the forecast of one line @eis KV-1421', () => {
  it('follows the chosen method and ranges from the lowest to the highest of what the methods say', () => {
    expect(shown({})).toEqual(['RUN_RATE', false, '1031.25', '1320.00', '1320.00']);
    expect(shown({ chosen: 'SEASONAL' })).toEqual(['SEASONAL', false, '1031.25', '1031.25', '1320.00']);
    expect(shown({ chosen: 'PARTNER', partner: money('1400.00') })).toEqual([
      ...['PARTNER', false, '1031.25', '1400.00', '1400.00'],
    ]);
    expect(shown({ chosen: 'MANUAL', manual: money('1000.00') })).toEqual([
      ...['MANUAL', false, '1000.00', '1000.00', '1320.00'],
    ]);
  });

  it('falls back to the run rate when the chosen method has nothing to go by, and says so', () => {
    expect(shown({ chosen: 'PARTNER' })).toEqual(['RUN_RATE', true, '1031.25', '1320.00', '1320.00']);
    expect(shown({ chosen: 'SEASONAL', profile: null })).toEqual(['RUN_RATE', true, '1320.00', '1320.00', '1320.00']);
  });

  it('is not known without a statement, never nil; a typed amount needs none', () => {
    expect(shown({ months: months(), chosen: 'SEASONAL' })).toEqual([null, false, null, null, null]);
    expect(shown({ months: months(), chosen: 'MANUAL', manual: money('900.00') })).toEqual([
      ...['MANUAL', false, '900.00', '900.00', '900.00'],
    ]);
  });

  it('is widened by the mean error that its method had at the same point of earlier years', () => {
    const pastError = (method: string) => (method === 'RUN_RATE' ? Percentage.parse('30') : Percentage.parse('1'));
    expect(shown({ pastError })).toEqual(['RUN_RATE', false, '924.00', '1320.00', '1716.00']);
    expect(shown({ pastError, chosen: 'SEASONAL' })).toEqual(['SEASONAL', false, '1020.94', '1031.25', '1320.00']);
  });

  it('is never lower than what is spent already, unless a person typed less', () => {
    const pastError = () => Percentage.parse('90');
    expect(shown({ pastError })[2]).toBe('330.00');
    expect(shown({ chosen: 'MANUAL', manual: money('300.00') })[2]).toBe('300.00');
  });

  it('has no range left when the year is known, and follows only a typed amount then', () => {
    const all = months(...Array.from({ length: 12 }, () => '100.00'));
    expect(shown({ months: all, chosen: 'PARTNER', partner: money('9999.00') })).toEqual([
      ...['RUN_RATE', false, '1200.00', '1200.00', '1200.00'],
    ]);
    expect(shown({ months: all, chosen: 'MANUAL', manual: money('1250.00') })).toEqual([
      ...['MANUAL', false, '1250.00', '1250.00', '1250.00'],
    ]);
  });

  it('puts risks on top: lowest at low, highest at high, the middle at expected', () => {
    const risks = { low: money('10.00'), high: money('50.01') };
    expect(shown({ chosen: 'SEASONAL', risks })).toEqual(['SEASONAL', false, '1041.25', '1061.26', '1370.01']);
    expect(`${middleOf({ low: money('-0.01'), high: money('-0.02') })}`).toBe('-0.02');
  });

  it('keeps low, expected and high in order for any months, choice and risk', () =>
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.bigInt({ min: 0n, max: 10n ** 10n })), { minLength: 12, maxLength: 12 }),
        fc.constantFrom('RUN_RATE', 'SEASONAL', 'PARTNER', 'MANUAL'),
        fc.bigInt({ min: 0n, max: 10n ** 10n }),
        fc.bigInt({ min: 0n, max: 10n ** 8n }),
        (cents, chosen, typed, risk) => {
          const { low, expected, high } = forecastLine(
            question({
              months: cents.map((one) => (one === null ? null : Money.fromCents(one))),
              ...{ chosen, partner: Money.fromCents(typed), manual: Money.fromCents(typed) },
              risks: { low: Money.fromCents(risk / 3n), high: Money.fromCents(risk) },
              pastError: () => Percentage.parse('7.5'),
            }),
          );
          if (expected === null) return;
          expect([low!.compare(expected), expected.compare(high!)].every((order) => order <= 0)).toBe(true);
        },
      ),
    ));
});
