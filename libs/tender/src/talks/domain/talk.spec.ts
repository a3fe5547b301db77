import { assertMinutable, assertParties, Confirmation, stateWithMinutes } from './talk';

const to = (outcome: Confirmation['outcome'], sentMinutesId: string | null = 'v2'): Confirmation => ({
  outcome,
  sentMinutesId,
});

describe('the state of a talk that has minutes @eis KV-821', () => {
  it.each<[string, Confirmation[]]>([
    ['HELD', [to(null, null)]],
    ['SENT', [to(null), to(null, null)]],
    ['SENT', [to('CONFIRMED'), to(null)]],
    ['CORRECTED', [to('CONFIRMED'), to('CORRECTED')]],
    ['CONFIRMED', [to('CONFIRMED'), to('CONFIRMED')]],
  ])('is %s', (state, confirmations) => expect(stateWithMinutes(confirmations, 'v2')).toBe(state));

  it('does not take a yes to an older version for a yes to this one', () => {
    expect(stateWithMinutes([to('CONFIRMED', 'v1')], 'v2')).toBe('HELD');
    expect(stateWithMinutes([to('CORRECTED', 'v1'), to('CONFIRMED')], 'v2')).toBe('SENT');
  });
});

describe('minutes', () => {
  const talk = { code: 'GES-001', plannedOn: '2026-11-12' };
  it('are not written before the talk, nor after everybody agreed', () => {
    expect(() => assertMinutable({ ...talk, state: 'PLANNED' }, '2026-11-11')).toThrow('talk.still-to-come');
    expect(() => assertMinutable({ ...talk, state: 'PLANNED' }, '2026-11-12')).not.toThrow();
    expect(() => assertMinutable({ ...talk, state: 'CONFIRMED' }, '2026-11-20')).toThrow('talk.confirmed');
    expect(() => assertMinutable({ ...talk, state: 'CANCELLED' }, '2026-11-20')).toThrow('talk.cancelled');
  });
});

it('an individual talk has exactly one party', () => {
  expect(() => assertParties('INDIVIDUAL', ['a', 'b'])).toThrow('talk.one-party');
  expect(() => assertParties('PLENARY', [])).toThrow('talk.no-parties');
  expect(() => assertParties('PLENARY', ['a', 'b'])).not.toThrow();
});
