import fc from 'fast-check';
import { LocalDate } from './local-date';
import { DateRange, Period } from './period';

const date = (text: string): LocalDate => LocalDate.parse(text);
const anyPeriod = fc
  .record({ year: fc.integer({ min: 1950, max: 2149 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => Period.of(year, month));

describe('Period @eis KV-086', () => {
  it.each([
    ['2026-01', '2026-01'],
    ['01-2026', '2026-01'],
    ['1-2026', '2026-01'],
    ['1/2026', '2026-01'],
    ['2026/1', '2026-01'],
    ['202601', '2026-01'],
    ['jan-2026', '2026-01'],
    ['Jan. 2026', '2026-01'],
    ['mrt 2026', '2026-03'],
    ['september 2026', '2026-09'],
    ['OKT-2026', '2026-10'],
  ])('reads %s', (text, expected) => expect(Period.parseDutch(text)).toBe(expected));

  it.each([
    ['', 'kernel.period.empty'],
    ['13-2026', 'kernel.period.month'],
    ['2026-00', 'kernel.period.month'],
    ['202613', 'kernel.period.month'],
    ['01-1026', 'kernel.period.year'],
    ['jan-26', 'kernel.period.unknown'],
    ['2026', 'kernel.period.unknown'],
    ['kwartaal 1', 'kernel.period.unknown'],
    ['01-01-2026', 'kernel.period.unknown'],
    ['foo-2026', 'kernel.period.unknown'],
  ])('refuses %j because %s', (text, code) => expect(Period.readDutch(text)).toMatchObject({ ok: false, code }));

  it('takes only yyyy-mm from the API', () => {
    expect(Period.read('2026-1')).toMatchObject({ ok: false, code: 'kernel.period.not-iso' });
    expect(Period.read('2026-13')).toMatchObject({ ok: false, code: 'kernel.period.month' });
    expect(Period.is('2026-12')).toBe(true);
    expect(Period.is(202612)).toBe(false);
    expect(() => Period.of(2026, 0)).toThrow('kernel.period.month');
  });

  it('is a half-open range of days', () => {
    expect(Period.range(Period.parse('2028-02'))).toEqual({ from: '2028-02-01', to: '2028-03-01' });
    expect(Period.range(Period.parse('2026-12')).to).toBe('2027-01-01');
    expect(Period.range(Period.parse('2199-12')).to).toBe('2200-01-01');
    expect(Period.days(Period.parse('2028-02'))).toBe(29);
  });

  it('lists a year and the months that a range touches', () => {
    expect(Period.ofYear(2026)).toHaveLength(12);
    expect(Period.ofYear(2026).at(-1)).toBe('2026-12');
    expect(Period.between({ from: date('2026-01-31'), to: date('2026-03-01') })).toEqual(['2026-01', '2026-02']);
    expect(Period.between({ from: date('2026-01-01'), to: date('2026-01-01') })).toEqual([]);
  });

  it('shows januari 2026 and jan 2026', () => {
    expect(Period.format('2026-01')).toBe('januari 2026');
    expect(Period.formatShort('2026-03')).toBe('mrt 2026');
  });

  it('says the same after writing and reading; months add up; its days are its own', () =>
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: -500, max: 500 }), (period, months) => {
        expect(Period.parseDutch(Period.format(period))).toBe(period);
        expect(Period.parseDutch(Period.formatShort(period))).toBe(period);
        expect(Period.addMonths(Period.addMonths(period, months), -months)).toBe(period);
        expect(Period.compare(Period.addMonths(period, 1), period)).toBe(1);
        const range = Period.range(period);
        expect(DateRange.contains(range, range.from)).toBe(true);
        expect(DateRange.contains(range, range.to)).toBe(false);
        expect(Period.contains(period, LocalDate.addDays(range.to, -1))).toBe(true);
        expect(Period.containing(range.to)).toBe(Period.addMonths(period, 1));
      }),
    ));
});

describe('DateRange', () => {
  const range = (from: string, to: string | null): DateRange => ({
    from: date(from),
    to: to === null ? null : date(to),
  });

  it('does not overlap where one ends and the next begins', () => {
    expect(DateRange.overlaps(range('2026-01-01', '2027-01-01'), range('2027-01-01', null))).toBe(false);
    expect(DateRange.overlaps(range('2026-01-01', '2027-01-02'), range('2027-01-01', null))).toBe(true);
    expect(DateRange.overlaps(range('2026-01-01', null), range('2020-01-01', null))).toBe(true);
    expect(DateRange.overlaps(range('2026-01-01', null), range('2020-01-01', '2026-01-01'))).toBe(false);
    expect(DateRange.contains(range('2026-01-01', null), date('2099-12-31'))).toBe(true);
  });
});
