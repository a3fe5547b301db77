import { LocalDate } from '@koersvast/kernel';
import { type Dependency, hasCircle, periodAround, type PlannedMilestone, shiftPlan } from './shift-plan';

const day = (text: string) => LocalDate.parseDutch(text);
const on = (id: string, date: string): PlannedMilestone => ({
  id,
  label: id,
  startsOn: day(date),
  endsOn: day(date),
  precision: 'DAY',
});
const after = (milestoneId: string, afterId: string, over: Partial<Dependency> = {}): Dependency => ({
  milestoneId,
  afterId,
  lagDays: 0,
  minimum: null,
  ...over,
});
const offers = { days: 45, origin: 'LAW', purpose: 'WITHIN', basis: 'artikel 2.71' } as const;
const standstill = { days: 20, origin: 'LAW', purpose: 'WAIT', basis: 'artikel 2.127' } as const;

const milestones = [
  on('publicatie', '01-10-2026'),
  on('sluiting', '16-11-2026'),
  on('gunning', '14-12-2026'),
  on('tekenen', '05-01-2027'),
];
const dependencies = [
  after('sluiting', 'publicatie', { minimum: offers }),
  after('gunning', 'sluiting', { lagDays: 28 }),
  after('tekenen', 'gunning', { minimum: standstill }),
];
const plan = (id: string, days: number) => {
  const { shifts, breaches } = shiftPlan(milestones, dependencies, { id, days });
  return {
    shifts: shifts.map(({ id: moved, to, closedBecause }) => [moved, LocalDate.format(to.endsOn), closedBecause]),
    breaches: breaches.map(({ afterId, earliest, minimum }) => [
      afterId,
      LocalDate.format(earliest),
      minimum?.basis ?? null,
    ]),
  };
};

describe('shifting milestones @eis KV-937', () => {
  it('pushes what stands behind only as far as it must, on to working days', () => {
    expect(plan('publicatie', 10)).toEqual({
      shifts: [
        // Sunday 11 October becomes Monday.
        ['publicatie', '12-10-2026', 'zondag'],
        ['sluiting', '26-11-2026', null],
        ['gunning', '24-12-2026', null],
        ['tekenen', '14-01-2027', null],
      ],
      breaches: [],
    });
  });

  it('leaves alone what has room enough', () => {
    expect(plan('publicatie', 1).shifts).toEqual([['publicatie', '02-10-2026', null]]);
  });

  it('jumps over the Christmas days', () => {
    const { shifts } = plan('gunning', 11);
    expect(shifts[0]).toEqual(['gunning', '28-12-2026', 'Eerste Kerstdag']);
  });

  it('guards the legal minimum when a milestone comes too early', () => {
    expect(plan('sluiting', -3).breaches).toEqual([['publicatie', '16-11-2026', 'artikel 2.71']]);
    expect(plan('tekenen', -1).breaches).toEqual([['gunning', '05-01-2027', 'artikel 2.127']]);
  });

  it('only says that a planned distance gets shorter', () => {
    expect(plan('gunning', -3).breaches).toEqual([['sluiting', '14-12-2026', null]]);
  });

  it('counts a standstill of law that ends on a Sunday to the Monday', () => {
    const two = [on('besluit', '07-12-2026'), on('tekenen', '28-12-2026')];
    const { breaches } = shiftPlan(two, [after('tekenen', 'besluit', { minimum: standstill })], {
      id: 'tekenen',
      days: 0,
    });
    // Twenty days from 7 December end on Sunday 27 December; the law rolls on to Monday 28 December.
    expect(breaches.map(({ earliest }) => LocalDate.format(earliest))).toEqual(['29-12-2026']);
  });

  it('keeps the precision of the source', () => {
    const june: PlannedMilestone = { ...on('juni', '30-06-2027'), startsOn: day('01-06-2027'), precision: 'MONTH' };
    const quarter: PlannedMilestone = { ...on('q3', '30-09-2027'), startsOn: day('01-07-2027'), precision: 'QUARTER' };
    const { shifts } = shiftPlan([june, quarter], [after('q3', 'juni', { lagDays: 80 })], { id: 'juni', days: 10 });
    expect(shifts.map(({ id, to }) => [id, to.startsOn, to.endsOn])).toEqual([
      ['juni', '2027-07-01', '2027-07-31'],
      ['q3', '2027-10-01', '2027-12-31'],
    ]);
  });

  it.each([
    ['MONTH', '2027-02-01', '2027-02-28'],
    ['QUARTER', '2027-01-01', '2027-03-31'],
    ['HALF_YEAR', '2027-01-01', '2027-06-30'],
    ['YEAR', '2027-01-01', '2027-12-31'],
  ] as const)('knows the %s around a day', (precision, startsOn, endsOn) =>
    expect(periodAround(day('15-02-2027'), precision)).toEqual({ startsOn, endsOn }),
  );

  it('sees milestones that wait for each other in a circle', () => {
    expect(hasCircle(['a', 'b'], [after('a', 'b')])).toBe(false);
    expect(hasCircle(['a', 'b', 'c'], [after('a', 'b'), after('b', 'c'), after('c', 'a')])).toBe(true);
  });
});
