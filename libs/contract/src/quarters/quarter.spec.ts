import { daysOfQuarter, demandQuarterOf, monthsOfQuarter, quarterAt, quarterBefore, quartersBetween } from './quarter';

describe('quarters', () => {
  const term = { startsOn: '2026-02-01', endsOn: '2026-12-31' };

  it('have their days, months and neighbours', () => {
    expect(daysOfQuarter('2028-Q1')).toEqual({ from: '2028-01-01', through: '2028-03-31' });
    expect(monthsOfQuarter('2026-Q4')).toEqual(['2026-10', '2026-11', '2026-12']);
    expect(quarterBefore('2026-Q1')).toBe('2025-Q4');
    expect(quarterAt('2026-09-30')).toBe('2026-Q3');
  });

  it('cover the days asked for, also where they begin or end halfway', () => {
    expect(quartersBetween('2026-02-01', '2026-07-01')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3']);
    expect(quartersBetween('2026-02-01', '2026-01-31')).toEqual([]);
  });

  it.each([
    ['2026-Q5', 'quarter.name'],
    ['2026-03', 'quarter.name'],
    ['2025-Q4', 'quarter.outside-contract'],
    ['2027-Q1', 'quarter.outside-contract'],
    ['2026-Q4', 'quarter.to-come'],
  ])('refuse %s with %s', (quarter, code) => {
    expect(() => demandQuarterOf(term, quarter, '2026-09-30')).toThrow(expect.objectContaining({ code }));
  });
});
