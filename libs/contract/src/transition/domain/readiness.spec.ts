import { keptCount, missingCouncils, ReadinessStep, readinessOf } from './readiness';

const step = (over: Partial<ReadinessStep>): ReadinessStep => ({
  ...{ kind: 'PLAN', state: 'PLANNED', dueOn: null, municipality: null },
  ...over,
});

describe('readiness for the start @eis KV-1086', () => {
  it('counts per part what is done and what is late, from the day after its day', () => {
    const steps = [
      step({ state: 'DONE', dueOn: '2026-01-01' }),
      step({ dueOn: '2026-06-14' }),
      step({ dueOn: '2026-06-15' }),
      step({ kind: 'OUTGOING', state: 'NOT_NEEDED' }),
    ];
    expect(readinessOf(steps, '2026-06-15').slice(0, 2)).toEqual([
      { kind: 'PLAN', total: 3, done: 1, late: 1 },
      { kind: 'OUTGOING', total: 1, done: 1, late: 0 },
    ]);
  });

  it('names the councils that have yet to adopt the ordinance', () => {
    const council = (municipality: string, state: ReadinessStep['state']) =>
      step({ kind: 'ORDINANCE', municipality, state });
    expect(missingCouncils([council('Maassluis', 'DONE'), council('Schiedam', 'DOING')])).toEqual(['Schiedam']);
  });
});

describe('counts of young people who are handed over @eis KV-1087', () => {
  it('are kept from ten on; of one to nine only that there are a few; nil is nil', () => {
    expect([0, 1, 9, 10, 250].map((amount) => keptCount(amount).amount)).toEqual([0, null, null, 10, 250]);
    expect([0, 1, 9, 10].map((amount) => keptCount(amount).few)).toEqual([false, true, true, false]);
  });
});
