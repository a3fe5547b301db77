import { defaultStand, endOfDay } from './stand';

describe('the stand of the board @eis KV-410', () => {
  it.each([
    [2026, '2026-10-01', '2026-11-12', '2026-10-31'],
    [2028, '2028-02-01', '2026-11-12', '2028-02-29'],
    [2026, null, '2026-11-12', '2026-11-12'],
    [2027, null, '2026-11-12', '2027-01-01'],
    [2025, null, '2026-11-12', '2025-12-31'],
  ])('of %i with last statement %s is, on %s, %s', (year, lastPeriod, today, stand) =>
    expect(defaultStand(year, lastPeriod, today)).toBe(stand),
  );

  it.each([
    ['2026-01-15', '2026-01-15T23:00:00.000Z'],
    ['2026-07-15', '2026-07-15T22:00:00.000Z'],
    ['2026-03-28', '2026-03-28T23:00:00.000Z'],
    ['2026-03-29', '2026-03-29T22:00:00.000Z'],
    ['2026-10-24', '2026-10-24T22:00:00.000Z'],
    ['2026-10-25', '2026-10-25T23:00:00.000Z'],
  ])('the end of %s in the Netherlands is %s, summer time included', (date, moment) =>
    expect(endOfDay(date)).toBe(moment),
  );
});
