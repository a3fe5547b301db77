import { endedPeriods, seriesOf } from './series';

const term = { startsOn: '2026-01-01', endsOn: '2028-12-31', endedOn: null };

describe('the series of an indicator @eis KV-316', () => {
  it('shows every period that has ended, empty where nothing was given, and what was given beyond', () => {
    const known = [
      { period: '2026-Q2', startsOn: '2026-04-01', value: '90' },
      { period: '2026-Q4', startsOn: '2026-10-01', value: '91' },
    ];
    const starts = { '2026-Q1': '2026-01-01', '2026-Q3': '2026-07-01' } as Record<string, string>;
    const missing = (period: string) => ({ period, startsOn: starts[period]!, value: '' });
    const periods = endedPeriods('QUARTER', term, '2026-11-22');
    expect(seriesOf(periods, known, missing).map(({ period, value }) => [period, value])).toEqual([
      ['2026-Q1', ''],
      ['2026-Q2', '90'],
      ['2026-Q3', ''],
      ['2026-Q4', '91'],
    ]);
  });

  it('takes a period in on the day after its last, and none after the contract or the indicator ended', () => {
    const count = (today: string, over = {}) => endedPeriods('QUARTER', { ...term, ...over }, today).length;
    expect([count('2026-03-31'), count('2026-04-01')]).toEqual([0, 1]);
    expect(count('2026-11-22', { endedOn: '2026-05-01' })).toBe(2);
    expect(count('2026-11-22', { endsOn: '2026-03-31' })).toBe(1);
  });
});
