import { momentsMissed, nextMoment, Recurrence, recurrenceText } from './recurrence';

const monthly = (over: Partial<Recurrence>): Recurrence => ({
  ...{ rhythm: 'MONTH_DAY', place: 1, everyMonths: 1, firstMonth: 1, atTime: '07:30' },
  ...over,
});
const next = (recurrence: Recurrence, after: string) => nextMoment(recurrence, new Date(after)).toISOString();

describe('the next moment of a schedule @eis KV-1471', () => {
  it.each([
    // The last day where the month is shorter, also in a leap year.
    [{ place: 31 }, '2027-02-01T00:00:00Z', '2027-02-28T06:30:00.000Z'],
    [{ place: 31 }, '2028-02-01T00:00:00Z', '2028-02-29T06:30:00.000Z'],
    [{ place: 31 }, '2027-04-30T05:30:00Z', '2027-05-31T05:30:00.000Z'],
    [{ place: 31 }, '2027-12-31T06:30:00Z', '2028-01-31T06:30:00.000Z'],
    // Working days: 1 January is a Friday and a holiday, so the second working day is Tuesday the fifth.
    [{ rhythm: 'WORKING_DAY', place: 2 }, '2026-12-31T12:00:00Z', '2027-01-05T06:30:00.000Z'],
    [{ rhythm: 'WORKING_DAY', place: 15 }, '2027-04-01T12:00:00Z', '2027-04-21T05:30:00.000Z'],
    [{ rhythm: 'WEEKDAY', place: 1 }, '2027-03-22T06:29:59Z', '2027-03-22T06:30:00.000Z'],
    [{ rhythm: 'WEEKDAY', place: 1 }, '2027-03-22T06:30:00Z', '2027-03-29T05:30:00.000Z'],
    // Quarter and year.
    [{ place: 15, everyMonths: 3, firstMonth: 2 }, '2027-02-16T00:00:00Z', '2027-05-15T05:30:00.000Z'],
    [{ place: 29, everyMonths: 12, firstMonth: 2 }, '2027-03-01T00:00:00Z', '2028-02-29T06:30:00.000Z'],
  ] as [Partial<Recurrence>, string, string][])('%j after %s is %s', (over, after, expected) =>
    expect(next(monthly(over), after)).toBe(expected),
  );

  it('keeps the time of the clock in Amsterdam when summer time begins and ends', () => {
    // Summer time begins on 28 March 2027 and ends on 31 October 2027.
    const sunday = monthly({ rhythm: 'WEEKDAY', place: 7, atTime: '02:30' });
    expect(next(sunday, '2027-03-22T00:00:00Z')).toBe('2027-03-28T01:30:00.000Z');
    expect(next(sunday, '2027-03-28T01:30:00Z')).toBe('2027-04-04T00:30:00.000Z');
    expect(next(sunday, '2027-10-30T00:00:00Z')).toBe('2027-10-31T00:30:00.000Z');
    // The hour that comes twice is one moment.
    expect(next(sunday, '2027-10-31T00:30:00Z')).toBe('2027-11-07T01:30:00.000Z');
  });

  it('always lies after the moment before it, for two years of each rhythm', () => {
    for (const over of [{}, { place: 31 }, { rhythm: 'WORKING_DAY', place: 15 }, { rhythm: 'WEEKDAY', place: 6 }]) {
      const recurrence = monthly(over as Partial<Recurrence>);
      let moment = new Date('2027-01-01T00:00:00Z');
      for (let count = 0; count < 24; count += 1) {
        const following = nextMoment(recurrence, moment);
        expect(following > moment).toBe(true);
        moment = following;
      }
    }
  });

  it('counts what passed while nothing ran', () => {
    const due = new Date('2027-01-31T06:30:00Z');
    expect(momentsMissed(monthly({ place: 31 }), due, new Date('2027-01-31T07:00:00Z'))).toBe(0);
    expect(momentsMissed(monthly({ place: 31 }), due, new Date('2027-04-30T05:30:00Z'))).toBe(3);
  });
});

describe('a rhythm in words', () => {
  it.each([
    [{ rhythm: 'WORKING_DAY', place: 2 }, '2e werkdag van elke maand, 07:30'],
    [{ place: 15, everyMonths: 3, firstMonth: 2 }, 'dag 15 van februari, mei, augustus en november, 07:30'],
    [{ place: 15, everyMonths: 3, firstMonth: 12 }, 'dag 15 van maart, juni, september en december, 07:30'],
    [{ rhythm: 'WEEKDAY', place: 5 }, 'elke vrijdag, 07:30'],
    [{ place: 31, everyMonths: 12, firstMonth: 1 }, 'dag 31 van januari, 07:30'],
  ] as [Partial<Recurrence>, string][])('%j is %s', (over, expected) =>
    expect(recurrenceText(monthly(over))).toBe(expected),
  );
});
