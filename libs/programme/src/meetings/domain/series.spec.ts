import { DomainError } from '@koersvast/kernel';
import { daysOf, followingDays, followsItself, Rhythm } from './series';

const rhythm = (over: Partial<Rhythm> = {}): Rhythm => ({
  unit: 'MONTH',
  every: 1,
  firstOn: '2026-01-31',
  until: '2026-05-31',
  ...over,
});
const refusal = (over: Partial<Rhythm>): string | undefined => {
  try {
    daysOf(rhythm(over));
    return undefined;
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('the days of a series of meetings @eis KV-1154', () => {
  it('clamps to the end of a short month and comes back on the 31st', () => {
    expect(daysOf(rhythm()).map(({ key }) => key)).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
    ]);
  });

  it('moves a day on which nobody works to the next working day, and keeps its key', () => {
    // Saturday 31 January 2026; Easter Monday 6 April 2026.
    expect(daysOf(rhythm({ until: '2026-01-31' }))).toEqual([{ key: '2026-01-31', heldOn: '2026-02-02' }]);
    const easter = { unit: 'WEEK' as const, every: 2, firstOn: '2026-04-06', until: '2026-04-20' };
    expect(daysOf(easter).map(({ heldOn }) => heldOn)).toEqual(['2026-04-07', '2026-04-20']);
  });

  it('refuses an end before the first day and a series without end', () => {
    expect(refusal({ until: '2026-01-30' })).toBe('series.until');
    expect(refusal({ until: '2026-01-31' })).toBeUndefined();
    expect(refusal({ unit: 'WEEK', until: '2028-07-22' })).toBeUndefined();
    expect(refusal({ unit: 'WEEK', until: '2028-07-29' })).toBe('series.too-many');
  });

  it('counts working days before the meetings that it prepares', () => {
    // Easter Monday and Good Friday are no working days.
    const board = [{ key: '2026-04-07', heldOn: '2026-04-07' as never }];
    expect(followingDays(board, -3)).toEqual([{ key: '2026-04-07', heldOn: '2026-03-31' }]);
    expect(followingDays(board, 0)).toEqual(board);
  });

  it('sees a series that would wait for itself, over any number of steps', () => {
    const follows = new Map([
      ['b', 'a'],
      ['c', 'b'],
      ['x', 'y'],
      ['y', 'x'],
    ]);
    expect(followsItself('a', 'c', follows)).toBe(true);
    expect(followsItself('a', 'a', new Map())).toBe(true);
    expect(followsItself('d', 'c', follows)).toBe(false);
    expect(followsItself('d', 'x', follows)).toBe(false);
  });
});
