import { periodsDue } from './request-content';
import { isLate, reminderOn } from './request-state';
import { isFar, shiftOf, statedCents, statedQuantity } from './submission-check';

describe('what a quarter asks @eis KV-1145', () => {
  const term = { startsOn: '2026-02-01', endsOn: '2027-12-31' };

  it('is every period that ends in it, inside the term', () => {
    expect(periodsDue('MONTH', '2026-Q1', term)).toEqual(['2026-02', '2026-03']);
    expect(periodsDue('QUARTER', '2026-Q2', term)).toEqual(['2026-Q2']);
    expect(periodsDue('HALF_YEAR', '2026-Q1', term)).toEqual([]);
    expect(periodsDue('HALF_YEAR', '2026-Q2', term)).toEqual(['2026-H1']);
    expect(periodsDue('YEAR', '2026-Q4', term)).toEqual(['2026']);
  });
});

describe('what a partner states @eis KV-1146', () => {
  it.each([
    ['-1', 'quarterly.negative'],
    ['12345678901234567890', 'quarterly.too-large'],
    ['10000000000', 'quarterly.too-large'],
    ['1.005', 'quarterly.decimals'],
  ])('%s is no amount: %s', (typed, code) => expect(statedCents(typed)).toMatchObject({ code }));

  it('is an amount to the cent, nil too', () => {
    expect(statedCents('0')).toEqual({ cents: 0n });
    expect(statedCents('1234.5')).toEqual({ cents: 123450n });
  });

  it.each(['-3', '12345678901234567890', '1.23456'])('%s is no count', (typed) =>
    expect(statedQuantity(typed)).toHaveProperty('code'),
  );
});

describe('plausibility against the period before @eis KV-1147', () => {
  it('compares only what is there on both sides', () => {
    expect(shiftOf(null, 5n)).toBeNull();
    expect(shiftOf(5n, null)).toBeNull();
    expect(shiftOf(0n, 0n)).toBe(0);
    expect(shiftOf(0n, 7n)).toBe(100);
    expect(shiftOf(200n, 250n)).toBe(25);
    expect(shiftOf(200n, 100n)).toBe(-50);
  });

  it('asks beyond the limit, not at it', () => {
    expect([isFar(25, 25), isFar(26, 25), isFar(-26, 25), isFar(null, 25)]).toEqual([false, true, true, false]);
  });
});

describe('the due date @eis KV-1148', () => {
  it('is late from the day after, while nothing came in', () => {
    expect(isLate({ state: 'SENT', dueOn: '2026-04-20' }, '2026-04-20')).toBe(false);
    expect(isLate({ state: 'SENT', dueOn: '2026-04-20' }, '2026-04-21')).toBe(true);
    expect(isLate({ state: 'RECEIVED', dueOn: '2026-04-20' }, '2026-05-01')).toBe(false);
  });

  it('is reminded of a week before, the day after, and a week later', () => {
    expect(reminderOn('2026-04-20', '2026-04-12')).toBeNull();
    expect(reminderOn('2026-04-20', '2026-04-13')).toBe('BEFORE');
    expect(reminderOn('2026-04-20', '2026-04-20')).toBe('BEFORE');
    expect(reminderOn('2026-04-20', '2026-04-21')).toBe('AFTER_1');
    expect(reminderOn('2026-04-20', '2026-04-28')).toBe('AFTER_8');
  });
});
