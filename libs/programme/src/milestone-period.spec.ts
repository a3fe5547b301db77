import { milestonePeriod } from './milestone-period';

describe('the days that a date of a source may mean', () => {
  it.each([
    ['2020-12-15', 'DAY', '2020-12-15', '2020-12-15'],
    ['2024-02', 'MONTH', '2024-02-01', '2024-02-29'],
    ['2021-Q4', 'QUARTER', '2021-10-01', '2021-12-31'],
    ['2022-H1', 'HALF_YEAR', '2022-01-01', '2022-06-30'],
    ['2022', 'YEAR', '2022-01-01', '2022-12-31'],
  ])('%s', (date, precision, startsOn, endsOn) => {
    expect(milestonePeriod(date)).toEqual({ precision, startsOn, endsOn });
  });

  it('refuses anything else', () => {
    expect(() => milestonePeriod('voorjaar 2021')).toThrow();
  });
});
