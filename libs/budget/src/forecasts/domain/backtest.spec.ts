import { Money, Percentage } from '@koersvast/kernel';
import { accuracyOf, backtest, PastYear, pastErrorAt } from './backtest';
import { profileFrom } from './seasonal-profile';

const amounts = (...texts: (string | null)[]) => texts.map((text) => (text === null ? null : Money.parse(text)));
const even = Array.from({ length: 12 }, () => Money.parse('100.00'));
const past = (over: Partial<PastYear>): PastYear => ({
  ...{ year: 2025, months: even, profileAt: () => null, typedAt: () => null },
  ...over,
});

describe('how far methods were off @eis KV-1422', () => {
  it('holds every stand of an ended year against what came', () => {
    const months = amounts('200.00', ...Array.from({ length: 11 }, () => '100.00'));
    const stands = backtest([past({ months })]);
    expect(stands.filter(({ method }) => method === 'RUN_RATE')).toHaveLength(11);
    expect(stands[0]).toMatchObject({ year: 2025, month: 1, method: 'RUN_RATE' });
    expect([`${stands[0]!.forecast}`, `${stands[0]!.actual}`]).toEqual(['2400.00', '1300.00']);
    const after = pastErrorAt(stands, new Set([2025]), 1);
    expect(`${after('RUN_RATE')!.round(2)}`).toBe('84.62');
    expect(after('PARTNER')).toBeNull();
    expect(pastErrorAt(stands, new Set(), 1)('RUN_RATE')).toBeNull();
  });

  it('takes what partner and controller had typed by then, and says which way they erred', () => {
    const typedAt = (method: string, month: number) =>
      method === 'PARTNER' && month >= 6 ? Money.parse(month < 9 ? '1320.00' : '1080.00') : null;
    const [accuracy] = accuracyOf(backtest([past({ typedAt })]).filter(({ method }) => method === 'PARTNER'));
    expect(accuracy).toMatchObject({ method: 'PARTNER', stands: 6 });
    expect([`${accuracy!.meanError}`, `${accuracy!.bias}`]).toEqual(['10', '0']);
  });

  it('of a running year holds the months that came without a gap against each other, for run rate and season alone', () => {
    const months = amounts('100.00', '100.00', '160.00', null, '100.00', ...Array.from({ length: 7 }, () => null));
    const profile = Array.from({ length: 12 }, (_, index) => Percentage.parse(index < 10 ? '10' : '0'));
    const stands = backtest([past({ months, profileAt: () => profile, typedAt: () => Money.parse('1.00') })]);
    expect(stands.map(({ month, method, forecast }) => `${month} ${method} ${forecast}`)).toEqual([
      ...['1 RUN_RATE 300.00', '1 SEASONAL 300.00', '2 RUN_RATE 300.00', '2 SEASONAL 300.00'],
    ]);
    expect(`${stands[0]!.actual}`).toBe('360.00');
  });

  it('is silent about a year of one known month and about one that came to nil', () => {
    expect(backtest([past({ months: amounts('5.00', ...Array.from({ length: 11 }, () => null)) })])).toEqual([]);
    expect(accuracyOf(backtest([past({ months: even.map(() => Money.zero) })]))).toEqual([]);
  });
});

describe('a profile from earlier years @eis KV-1420', () => {
  const year = (december: string) => [...even.slice(0, 11), Money.parse(december)];

  it('weighs the years by their besteding and is exactly 100 %', () => {
    const profile = profileFrom([year('100.00'), year('300.00')])!;
    expect(profile.map((share) => `${share}`).slice(10)).toEqual(['7.692307', '15.384615']);
    expect(Percentage.sum(profile).isHundred()).toBe(true);
  });

  it('follows from nothing but whole years', () => {
    expect(profileFrom([])).toBeNull();
    expect(profileFrom([[...even.slice(0, 11), null]])).toBeNull();
    expect(profileFrom([year('-0.01')])).toBeNull();
    expect(profileFrom([even.map(() => Money.zero)])).toBeNull();
  });
});
