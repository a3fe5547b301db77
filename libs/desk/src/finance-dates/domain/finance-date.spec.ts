import { assertFinanceDate, dayIn, FinanceDate } from './finance-date';
import { SHIPPED_DATES } from './shipped-dates';

const named = (code: string) => SHIPPED_DATES.find((date) => date.code === code)!;
const day = (code: string, year: number) => dayIn(year, named(code), SHIPPED_DATES, []);

const refusalOf = (date: Partial<FinanceDate>) => {
  try {
    assertFinanceDate({ ...named('PC_BUDGET'), ...date }, SHIPPED_DATES);
  } catch (error) {
    return (error as { code: string }).code;
  }
  return null;
};

describe('a date that comes back every year', () => {
  it('ships the days of the law: 30 April, twelve weeks, 14 September, 14 July, 14 November @eis KV-1115', () => {
    expect(['GR_FRAME', 'GR_ADOPTION', 'GR_DRAFT', 'GR_SENT', 'GR_SENT_LAST'].map((code) => day(code, 2027))).toEqual([
      '2027-04-30',
      '2027-07-08',
      '2027-04-15',
      '2027-07-22',
      '2027-09-14',
    ]);
    expect(['PC_ACCOUNTS_SENT', 'PC_BUDGET_SENT', 'PC_AMENDMENTS', 'IV3_Q1'].map((code) => day(code, 2027))).toEqual([
      '2027-07-14',
      '2027-11-14',
      '2027-12-31',
      '2027-04-30',
    ]);
    expect(SHIPPED_DATES.map((date) => refusalOf(date))).toEqual(SHIPPED_DATES.map(() => null));
  });

  it('moves with the date that it follows, also when that falls otherwise in one year', () => {
    const exceptions = [{ code: 'GR_ADOPTION', year: 2027, on: '2027-06-30' as never }];
    expect(dayIn(2027, named('GR_DRAFT'), SHIPPED_DATES, exceptions)).toBe('2027-04-07');
    expect(dayIn(2028, named('GR_DRAFT'), SHIPPED_DATES, exceptions)).toBe('2028-04-15');
    const never = [{ code: 'GR_ADOPTION', year: 2027, on: null }];
    expect(dayIn(2027, named('GR_DRAFT'), SHIPPED_DATES, never)).toBeNull();
  });

  it('falls on the last of February when the year has no 29th', () => {
    const leap = { ...named('PC_BUDGET'), month: 2, day: 29 };
    expect([2027, 2028].map((year) => dayIn(year, leap, [leap], []))).toEqual(['2027-02-28', '2028-02-29']);
  });

  it('refuses a day that no year has, half a rule, an unknown date and a circle', () => {
    expect(refusalOf({ month: 2, day: 30 })).toBe('finance-date.no-such-day');
    expect(refusalOf({ month: 4, day: 31 })).toBe('finance-date.no-such-day');
    expect(refusalOf({ month: null, day: null })).toBe('finance-date.rule');
    expect(refusalOf({ afterCode: 'GR_FRAME', offsetDays: 1 })).toBe('finance-date.rule');
    const following = { month: null, day: null, offsetDays: 1 };
    expect(refusalOf({ ...following, afterCode: 'NOWHERE' })).toBe('finance-date.unknown');
    expect(refusalOf({ ...following, afterCode: 'PC_BUDGET' })).toBe('finance-date.circle');
    expect(refusalOf({ ...following, code: 'GR_ADOPTION', afterCode: 'GR_DRAFT' })).toBe('finance-date.circle');
  });
});
