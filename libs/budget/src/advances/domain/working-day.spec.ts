import { LocalDate } from '@koersvast/kernel';
import { movedDay } from './working-day';

describe('a term on a day that is no working day @eis KV-1546', () => {
  it.each([
    ['2026-03-01', 'NEXT', '2026-03-02', 'a Sunday'],
    ['2026-03-01', 'PREVIOUS', '2026-02-27', 'a Sunday'],
    ['2026-01-01', 'NEXT', '2026-01-02', 'New Year'],
    ['2026-04-05', 'NEXT', '2026-04-07', 'Easter, with its Monday'],
    ['2026-12-26', 'PREVIOUS', '2026-12-24', 'Christmas, a Friday and a Saturday'],
  ] as const)('%s moves %s to %s: %s', (day, rule, dueOn, why) => {
    expect([why, movedDay(LocalDate.parse(day), rule)]).toEqual([why, { dueOn, nominalOn: day }]);
  });

  it('stays where the contract says nothing, and on a working day', () => {
    expect(movedDay(LocalDate.parse('2026-03-01'), 'AS_IS')).toEqual({ dueOn: '2026-03-01', nominalOn: null });
    expect(movedDay(LocalDate.parse('2026-03-03'), 'NEXT')).toEqual({ dueOn: '2026-03-03', nominalOn: null });
  });
});
