import { monthsBefore, termExtended } from './contract-dates';
import { LocalDate } from './local-date';

const day = LocalDate.parse;

describe('dates of a contract term @eis KV-1076', () => {
  it.each([
    ['2027-08-31', 6, '2027-02-28'],
    ['2028-08-31', 6, '2028-02-29'],
    ['2028-12-31', 6, '2028-06-30'],
    ['2028-03-31', 1, '2028-02-29'],
    ['2028-01-15', 12, '2027-01-15'],
    ['2028-01-15', 0, '2028-01-15'],
  ])('%s minus %d months is %s', (end, months, expected) => {
    expect(monthsBefore(day(end), months)).toBe(expected);
  });

  it.each([
    ['2027-02-28', 12, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-12-31', 24, '2030-12-31'],
    ['2027-06-30', 1, '2027-07-31'],
    ['2027-06-15', 3, '2027-09-15'],
  ])('a term to %s, extended by %d months, lasts to %s', (end, months, expected) => {
    expect(termExtended(day(end), months)).toBe(expected);
  });
});
