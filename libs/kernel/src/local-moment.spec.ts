import { LocalDate } from './local-date';
import { momentAt, timeAt } from './local-moment';

describe('a moment on the clock of Amsterdam', () => {
  it.each([
    ['2026-11-20', '12:00', '2026-11-20T11:00:00.000Z'],
    ['2026-07-01', '12:00', '2026-07-01T10:00:00.000Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ])('%s %s is %s', (date, time, expected) =>
    expect(momentAt(LocalDate.parse(date), time).toISOString()).toBe(expected),
  );

  it('reads back', () => expect(timeAt(new Date('2026-11-20T11:00:00Z'))).toBe('12:00'));

  it.each(['24:00', '9:00', 'noon'])('refuses %s', (time) =>
    expect(() => momentAt(LocalDate.of(2026, 1, 1), time)).toThrow('hh:mm'),
  );
});
