import { type FeedEvent, feedTag, icalendar } from './icalendar';
import { readCalendar } from '../../../../../test/support/read-calendar';

const event = (over: Partial<FeedEvent> = {}): FeedEvent => ({
  uid: 'action:1@koersvast',
  on: '2026-12-31',
  summary: 'Afronden',
  description: '',
  url: 'https://koersvast.example/acties',
  category: 'Actie',
  sequence: 3,
  ...over,
});
const made = (...events: FeedEvent[]) =>
  icalendar({ name: 'Koersvast', madeAt: new Date('2026-11-22T09:00:00.123Z'), events });

describe('the calendar as RFC 5545 has it', () => {
  it('writes a whole day with an exclusive end, a stable uid and a sequence', () => {
    expect(readCalendar(made(event())).events).toEqual([
      {
        UID: 'action:1@koersvast',
        DTSTAMP: '20261122T090000Z',
        'DTSTART;VALUE=DATE': '20261231',
        'DTEND;VALUE=DATE': '20270101',
        SUMMARY: 'Afronden',
        URL: 'https://koersvast.example/acties',
        CATEGORIES: 'Actie',
        SEQUENCE: '3',
        TRANSP: 'TRANSPARENT',
      },
    ]);
  });

  it('gives any text back as it was: breaks, signs, emoji, thousands of letters', () => {
    const texts = [
      'Een, twee; drie\\vier: "vijf"',
      'Regel een\nregel twee',
      `${'é'.repeat(80)}👩‍👧‍👦${'€'.repeat(900)}`,
      'BEGIN:VEVENT',
      '=cmd|calc',
    ];
    const read = readCalendar(made(...texts.map((summary, at) => event({ uid: `a${at}@k`, summary }))));
    expect(read.events.map(({ SUMMARY }) => SUMMARY)).toEqual(texts);
  });

  it('lets no control character through, also no carriage return that would begin a line', () => {
    const [read] = readCalendar(made(event({ summary: 'a\rATTENDEE:x\u0000\u0007b' }))).events;
    expect(read!.SUMMARY).toBe('a\nATTENDEE:x  b');
    expect(Object.keys(read!)).not.toContain('ATTENDEE');
  });

  it('has the same tag as long as nothing changes, and another once a date moves', () => {
    const feed = (on: string, madeAt: Date) => feedTag({ name: 'K', madeAt, events: [event({ on })] });
    expect(feed('2026-12-31', new Date(1))).toBe(feed('2026-12-31', new Date(2)));
    expect(feed('2027-01-01', new Date(1))).not.toBe(feed('2026-12-31', new Date(1)));
  });
});
