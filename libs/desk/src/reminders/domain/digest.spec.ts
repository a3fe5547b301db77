import type { LocalDate } from '@koersvast/kernel';
import type { CalendarEntry } from '@koersvast/platform';
import { digestOf, sizeOf, toldBy, type Told } from './digest';

const entry = (on: string, over: Partial<CalendarEntry> = {}) => ({
  key: over.recordId ?? 'a',
  entry: { kind: 'CONTRACT', recordId: 'a', part: 'notice', on, code: 'CON-001', title: 'Opzeggen', url: '/', municipalityId: null, mine: true, done: false, fixed: true, confidential: false, revision: 1, ...over } as CalendarEntry, // prettier-ignore
});

/** Runs a digest on each day with the dates as they are then, and gives the days on which something was told. */
function tellDaily(days: string[], onOf: (day: string) => string, daysAhead = 14) {
  const told: Told[] = [];
  return days.flatMap((day) => {
    const digest = digestOf([entry(onOf(day))], told, day as LocalDate, daysAhead);
    told.push(...toldBy(digest));
    const what = Object.entries(digest).filter(([, lines]) => lines.length > 0).map(([name]) => name); // prettier-ignore
    return sizeOf(digest) > 0 ? [`${day} ${what.join()}`] : [];
  });
}

const days = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `2027-03-${String(from + at).padStart(2, '0')}`);

describe('the daily digest', () => {
  it('tells a date once in advance and once on its day, however many days go by @eis KV-1121', () => {
    expect(tellDaily(days(1, 31), () => '2027-03-20')).toEqual(['2027-03-06 coming', '2027-03-20 today']);
  });

  it('tells a date that moves once more, with the day it had, and not before it was told at all', () => {
    expect(tellDaily(days(1, 31), (day) => (day < '2027-03-10' ? '2027-03-20' : '2027-03-28'))).toEqual([
      '2027-03-06 coming',
      '2027-03-10 moved',
      '2027-03-28 today',
    ]);
    expect(tellDaily(days(1, 31), (day) => (day < '2027-03-05' ? '2027-03-20' : '2027-03-28'))).toEqual([
      '2027-03-14 coming',
      '2027-03-28 today',
    ]);
    const [line] = digestOf(
      [entry('2027-06-01')],
      [{ key: 'a', dueOn: '2027-03-20' }],
      '2027-03-10' as LocalDate,
      14,
    ).moved;
    expect(line).toMatchObject({ was: '2027-03-20', entry: { on: '2027-06-01' } });
  });

  it('says nothing of what is done or past, and everything once after days without a run', () => {
    expect(sizeOf(digestOf([entry('2027-03-05', { done: true })], [], '2027-03-01' as LocalDate, 14))).toBe(0);
    expect(sizeOf(digestOf([entry('2027-02-28')], [], '2027-03-01' as LocalDate, 14))).toBe(0);
    expect(tellDaily(['2027-03-12', '2027-03-20'], () => '2027-03-20')).toEqual([
      '2027-03-12 coming',
      '2027-03-20 today',
    ]);
  });
});
