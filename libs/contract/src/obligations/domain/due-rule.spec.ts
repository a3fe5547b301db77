import { DomainError, LocalDate } from '@koersvast/kernel';
import { assertDue, Due, NOT_DUE, periodsOf, tidied, waitsForItself } from './due-rule';

const term = { startsOn: '2026-01-01', endsOn: '2027-12-31' };
const due = (over: Partial<Due>): Due => ({ ...NOT_DUE, ...over });
const quarterly = due({ dueRule: 'RECURRING', dueOn: '2026-03-31', dueEveryMonths: 3 });

describe('the periods of an obligation @eis KV-1080', () => {
  it('come back until the contract ends, or until the rule does', () => {
    expect(periodsOf(quarterly, term)).toHaveLength(8);
    expect(periodsOf({ ...quarterly, dueUntil: '2026-10-01' }, term).map(({ endsOn }) => endsOn)).toEqual([
      '2026-03-31',
      '2026-06-30',
      '2026-09-30',
    ]);
    expect(periodsOf({ ...quarterly, dueUntil: '2099-01-01' }, term)).toHaveLength(8);
  });

  it('do not drift: monthly on the 31st is the 31st again after February, and each begins after the one before', () => {
    const months = periodsOf(due({ dueRule: 'RECURRING', dueOn: '2026-01-31', dueEveryMonths: 1 }), term);
    expect(months.slice(0, 4).map(({ startsOn, endsOn }) => `${startsOn} ${endsOn}`)).toEqual([
      '2026-01-01 2026-01-31',
      '2026-02-01 2026-02-28',
      '2026-03-01 2026-03-31',
      '2026-04-01 2026-04-30',
    ]);
    expect(months).toHaveLength(24);
  });

  it('are due a number of days later, in calendar days or working days', () => {
    const first = (over: Partial<Due>) => periodsOf({ ...quarterly, ...over }, term)[0]!.dueOn;
    expect(first({ dueDays: 10 })).toBe('2026-04-10');
    // Good Friday 3 April and Easter Monday 6 April 2026 are no working days.
    expect(first({ dueDays: 10, dueDayUnit: 'WORKING' })).toBe('2026-04-16');
    expect(first({ dueDays: -5 })).toBe('2026-03-26');
  });

  it('follow the contract or what happened', () => {
    const event = (over: Partial<Due>) => due({ dueRule: 'EVENT', dueDays: 30, ...over });
    expect(periodsOf(event({ dueEvent: 'START' }), term)).toMatchObject([{ key: 'START', dueOn: '2026-01-31' }]);
    expect(periodsOf(event({ dueEvent: 'END', dueDays: -180 }), term)).toMatchObject([{ dueOn: '2027-07-04' }]);
    expect(periodsOf(event({ dueEvent: 'OTHER', dueEventName: 'Calamiteit' }), term)).toEqual([]);
    const happened = [{ key: 'a', on: LocalDate.parse('2026-05-01') }];
    expect(periodsOf(event({ dueEvent: 'OTHER' }), term, happened)).toMatchObject([{ key: 'a', dueOn: '2026-05-31' }]);
  });

  it('are the same each time that they are made', () => {
    expect(periodsOf(quarterly, term)).toEqual(periodsOf(quarterly, term));
    const keys = periodsOf(quarterly, { ...term, endsOn: '2028-12-31' }).map(({ key }) => key);
    expect(keys.slice(0, 8)).toEqual(periodsOf(quarterly, term).map(({ key }) => key));
  });
});

describe('a due rule @eis KV-1081', () => {
  const problem = (over: Partial<Due>) => {
    try {
      assertDue(due(over));
      return null;
    } catch (error) {
      return (error as DomainError).fields[0]!.pointer;
    }
  };

  it('names what is missing, and an end before the start', () => {
    expect(problem({ dueRule: 'ON_DATE' })).toBe('/dueOn');
    expect(problem({ dueRule: 'RECURRING', dueOn: '2026-03-31' })).toBe('/dueEveryMonths');
    expect(problem({ ...quarterly, dueUntil: '2026-03-30' })).toBe('/dueUntil');
    expect(problem({ dueRule: 'EVENT' })).toBe('/dueEvent');
    expect(problem({ dueRule: 'EVENT', dueEvent: 'OTHER' })).toBe('/dueEventName');
    expect(problem({ dueRule: 'EVENT', dueEvent: 'OBLIGATION' })).toBe('/dueAfterId');
    expect(problem(quarterly)).toBeNull();
  });

  it('keeps nothing of another rule', () => {
    expect(tidied({ ...quarterly, dueRule: 'NONE', dueDays: 10 })).toEqual(NOT_DUE);
    expect(tidied({ ...quarterly, dueRule: 'ON_DATE' })).toEqual(due({ dueRule: 'ON_DATE', dueOn: '2026-03-31' }));
  });

  it('never waits for itself, directly or in a circle', () => {
    const waits = new Map([
      ['b', 'c'],
      ['c', 'd'],
      ['x', 'y'],
      ['y', 'x'],
    ]);
    expect(waitsForItself('a', 'b', waits)).toBe(false);
    expect(waitsForItself('d', 'b', waits)).toBe(true);
    expect(waitsForItself('a', 'a', waits)).toBe(true);
    expect(waitsForItself('a', 'x', waits)).toBe(false);
  });
});
