import fc from 'fast-check';
import { LocalDate } from './local-date';

const date = (text: string): LocalDate => LocalDate.parse(text);
const anyDate = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((moment) => date(moment.toISOString().slice(0, 10)));

describe('LocalDate @eis KV-085', () => {
  it.each(['2026-02-28', '2028-02-29', '2000-02-29', '2099-12-31', '1900-01-01'])('reads %s', (text) =>
    expect(date(text)).toBe(text),
  );

  it.each([
    ['2027-02-31', 'kernel.date.not-existing'],
    ['2026-02-29', 'kernel.date.not-existing'],
    ['1900-02-29', 'kernel.date.not-existing'],
    ['2026-13-01', 'kernel.date.month'],
    ['2026-00-01', 'kernel.date.month'],
    ['2026-01-00', 'kernel.date.day'],
    ['0202-01-01', 'kernel.date.year'],
    ['26-01-01', 'kernel.date.not-iso'],
    ['2026-1-1', 'kernel.date.not-iso'],
    ['2026-01-01T00:00:00Z', 'kernel.date.not-iso'],
    ['', 'kernel.date.not-iso'],
  ])('refuses %j because %s', (text, code) => expect(LocalDate.read(text)).toMatchObject({ ok: false, code }));

  it('refuses what is no text', () => {
    expect(LocalDate.is(20260101)).toBe(false);
    expect(LocalDate.is('2026-01-01')).toBe(true);
    expect(() => LocalDate.parse(null as unknown as string)).toThrow('kernel.date.not-iso');
  });

  it.each([
    ['31-12-2026', '2026-12-31'],
    ['1-3-2026', '2026-03-01'],
    ['01/03/2026', '2026-03-01'],
    ['1.3.2026', '2026-03-01'],
    ['1 maart 2026', '2026-03-01'],
    ['12 nov. 2026', '2026-11-12'],
    [' 29-02-2028 ', '2028-02-29'],
  ])('reads the typed %j', (text, expected) => expect(LocalDate.parseDutch(text)).toBe(expected));

  it('says that 31-09-2026 does not exist and which day is the last', () =>
    expect(LocalDate.readDutch('31-09-2026')).toEqual({
      ok: false,
      code: 'kernel.date.not-existing',
      params: { value: '31-09-2026', last: '30-09-2026' },
    }));

  it.each([
    ['', 'kernel.date.empty'],
    ['31-02-2027', 'kernel.date.not-existing'],
    ['12-13-2026', 'kernel.date.month'],
    ['0-1-2026', 'kernel.date.day'],
    ['1-1-26', 'kernel.date.short-year'],
    ['1-1-2926', 'kernel.date.year'],
    ['1-1/2026', 'kernel.date.not-dutch'],
    ['2026-01-01', 'kernel.date.not-dutch'],
    ['1 brumaire 2026', 'kernel.date.not-dutch'],
    ['morgen', 'kernel.date.not-dutch'],
  ])('refuses the typed %j because %s', (text, code) =>
    expect(LocalDate.readDutch(text)).toMatchObject({ ok: false, code }),
  );

  it('shows short, long, with weekday, and for time lines', () => {
    expect(LocalDate.format('2026-03-01')).toBe('01-03-2026');
    expect(LocalDate.formatLong('2026-11-12')).toBe('12 november 2026');
    expect(LocalDate.formatLong('2026-11-12', { weekday: true })).toBe('donderdag 12 november 2026');
    expect(LocalDate.formatLong('2026-11-15', { weekday: true })).toBe('zondag 15 november 2026');
    expect(LocalDate.formatDayMonth('2026-03-01')).toBe('1 mrt');
    expect(() => LocalDate.format('1 maart')).toThrow('kernel.date.not-iso');
  });

  it.each([
    ['2027-08-31', -6, '2027-02-28'],
    ['2028-08-31', -6, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-01-31', 0, '2026-01-31'],
    ['2026-05-31', -18, '2024-11-30'],
  ])('%s and %d months is %s (domain E)', (from, months, expected) =>
    expect(LocalDate.addMonths(date(from), months)).toBe(expected),
  );

  it('adds days over months, leap days and clock changes', () => {
    expect(LocalDate.addDays(date('2026-12-31'), 1)).toBe('2027-01-01');
    expect(LocalDate.addDays(date('2028-02-28'), 1)).toBe('2028-02-29');
    expect(LocalDate.addDays(date('2026-03-29'), 1)).toBe('2026-03-30');
    expect(LocalDate.addDays(date('2022-02-10'), 20)).toBe('2022-03-02');
    expect(LocalDate.addYears(date('2028-02-29'), 1)).toBe('2029-02-28');
    expect(LocalDate.daysBetween(date('2026-03-01'), date('2026-02-01'))).toBe(-28);
  });

  it('knows the ends of a month and the parts of a date', () => {
    expect(LocalDate.startOfMonth(date('2028-02-10'))).toBe('2028-02-01');
    expect(LocalDate.endOfMonth(date('2028-02-10'))).toBe('2028-02-29');
    expect([LocalDate.year('2028-02-10'), LocalDate.month('2028-02-10'), LocalDate.day('2028-02-10')]).toEqual([
      2028, 2, 10,
    ]);
    expect(LocalDate.min(date('2026-01-02'), date('2026-01-01'))).toBe('2026-01-01');
    expect(LocalDate.max(date('2026-01-02'), date('2026-01-01'))).toBe('2026-01-02');
  });

  it('says the same after writing and reading, and counts days as a calendar does', () =>
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -20_000, max: 20_000 }), (day, days) => {
        expect(LocalDate.parseDutch(LocalDate.format(day))).toBe(day);
        expect(LocalDate.parseDutch(LocalDate.formatLong(day))).toBe(day);
        if (day < '1960' || day > '2140') return;
        const later = LocalDate.addDays(day, days);
        expect(LocalDate.daysBetween(day, later)).toBe(days);
        expect(LocalDate.compare(day, later)).toBe(Math.sign(-days) + 0);
      }),
    ));

  it('keeps the day or takes the last of the month when adding months', () =>
    fc.assert(
      fc.property(
        anyDate.filter((day) => day > '1950' && day < '2150'),
        fc.integer({ min: -300, max: 300 }),
        (day, months) => {
          const moved = LocalDate.addMonths(day, months);
          const index = (d: string): number => LocalDate.year(d) * 12 + LocalDate.month(d);
          expect(index(moved) - index(day)).toBe(months);
          expect(LocalDate.day(moved) === LocalDate.day(day) || moved === LocalDate.endOfMonth(moved)).toBe(true);
          expect(LocalDate.day(moved)).toBeLessThanOrEqual(LocalDate.day(day));
        },
      ),
    ));

  it('takes today from the clock in Amsterdam, summer and winter', () => {
    expect(LocalDate.today('Europe/Amsterdam', () => new Date('2026-07-01T21:59:59Z'))).toBe('2026-07-01');
    expect(LocalDate.today('Europe/Amsterdam', () => new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
    expect(LocalDate.today('Europe/Amsterdam', () => new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
    expect(LocalDate.today('UTC', () => new Date('2026-12-31T23:00:00Z'))).toBe('2026-12-31');
    expect(LocalDate.is(LocalDate.today())).toBe(true);
  });

  it('never crashes on any text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof LocalDate.readDutch(text).ok).toBe('boolean');
      }),
    ));
});
