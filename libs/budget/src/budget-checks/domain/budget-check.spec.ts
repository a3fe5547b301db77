import { Money, Percentage } from '@koersvast/kernel';
import { BudgetRule, checkScope, Room, RuleAction, verdictOf } from './budget-check';

const euro = (amount: string) => Money.parse(amount);
const room = (over: Partial<Room> = {}): Room => ({
  ...{ measured: 'MUNICIPALITY', municipalityId: 'a', current: euro('1000.00') },
  ...{ committed: euro('600.00'), used: euro('300.00'), ...over },
});
const rule = (action: RuleAction, threshold: string, over: Partial<BudgetRule> = {}): BudgetRule => ({
  ...{ id: `${action} ${threshold}`, measured: 'MUNICIPALITY', municipalityId: null, action },
  ...{ threshold: Percentage.parse(threshold), ...over },
});

describe('room and rules @eis KV-1347', () => {
  it('shows current - committed - used - this', () => {
    const check = checkScope(room(), euro('150.00'), []);
    expect([check.room, check.after].map(String)).toEqual(['100.00', '-50.00']);
    expect(check.taken!.toString()).toBe('105');
  });

  it.each([
    ['50.00', 'OK'],
    ['50.01', 'WARN'],
    ['100.00', 'WARN'],
    ['100.01', 'STOP'],
  ])('gives %s the strictest rule that is passed: %s', (amount, verdict) =>
    expect(checkScope(room(), euro(amount), [rule('WARN', '95'), rule('STOP', '100')]).verdict).toBe(verdict),
  );

  it('says how much is too much: the limit of the rule, and what goes above it', () => {
    const check = checkScope(room(), euro('80.00'), [rule('STOP', '95')]);
    expect([check.limit, check.over].map(String)).toEqual(['950.00', '30.00']);
    expect(checkScope(room(), euro('10.00'), [rule('STOP', '95')])).toMatchObject({ limit: null, over: null });
  });

  it('lets the rule of a municipality replace those of all', () => {
    const rules = [rule('STOP', '100'), rule('IGNORE', '100', { municipalityId: 'a' })];
    expect(checkScope(room(), euro('500.00'), rules).verdict).toBe('IGNORE');
    expect(checkScope(room({ municipalityId: 'b' }), euro('500.00'), rules).verdict).toBe('STOP');
  });

  it('warns above the room when nobody laid down a rule, and stops nothing', () => {
    expect(checkScope(room(), euro('100.00'), []).verdict).toBe('OK');
    expect(checkScope(room(), euro('100.01'), []).verdict).toBe('WARN');
  });

  it('takes every amount as above a budget of nil', () =>
    expect(
      checkScope(room({ current: Money.zero, committed: Money.zero, used: Money.zero }), euro('0.01'), [
        rule('STOP', '100'),
      ]),
    ).toMatchObject({ verdict: 'STOP', taken: null }));

  it('is as strict as the strictest scope', () => {
    const checks = [
      checkScope(room(), euro('60.00'), [rule('WARN', '95')]),
      checkScope(room({ measured: 'OVERALL', municipalityId: null }), euro('101.00'), [
        rule('STOP', '100', { measured: 'OVERALL' }),
      ]),
    ];
    expect(verdictOf(checks)).toBe('STOP');
  });
});
