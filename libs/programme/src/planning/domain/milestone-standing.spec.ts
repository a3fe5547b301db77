import { milestoneStanding, type StandingFacts } from './milestone-standing';

const PAST: StandingFacts = { endsOn: '2021-06-30', reachedOn: null, decisionTaken: null, awaited: false };
const standing = (over: Partial<StandingFacts>) => milestoneStanding({ ...PAST, ...over }, '2021-07-01');

describe('how a milestone stands @eis KV-1030', () => {
  it('a past one of which nobody said anything is not reported, not late', () =>
    expect(standing({})).toBe('UNREPORTED'));
  it('is overdue when its decision was not taken', () => expect(standing({ decisionTaken: false })).toBe('OVERDUE'));
  it('is overdue when what is still to come waits for it', () => expect(standing({ awaited: true })).toBe('OVERDUE'));
  it('is only unreported when its decision was taken', () =>
    expect(standing({ decisionTaken: true })).toBe('UNREPORTED'));
  it('is still ahead on its last day', () => expect(standing({ endsOn: '2021-07-01', awaited: true })).toBe('AHEAD'));
  it('is reached once somebody said so', () =>
    expect(standing({ reachedOn: '2021-06-22', decisionTaken: false, awaited: true })).toBe('REACHED'));
});
