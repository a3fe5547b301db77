import { Choice, decisionEffect } from './decision-effect';

const three = ['a', 'b', 'c'];
const chose = (municipalityId: string, optionId: string, decidedOn = '2021-06-10'): Choice => ({
  municipalityId,
  optionId,
  decidedOn,
});

describe('a decision of several municipalities @eis KV-103', () => {
  it('is open while one has not decided', () => {
    expect(decisionEffect(three, [chose('a', 'yes'), chose('b', 'yes')])).toEqual({ state: 'OPEN', missing: ['c'] });
  });

  it('takes effect at the latest date once all chose the same', () => {
    const choices = [chose('a', 'yes', '2021-06-10'), chose('b', 'yes', '2021-06-24'), chose('c', 'yes', '2021-06-17')];
    expect(decisionEffect(three, choices)).toEqual({ state: 'EFFECTIVE', optionId: 'yes', effectiveOn: '2021-06-24' });
  });

  it('is not identical as soon as one deviates, also before all have decided', () => {
    expect(decisionEffect(three, [chose('a', 'yes'), chose('b', 'no')])).toEqual({ state: 'NOT_IDENTICAL' });
  });

  it('is open without municipalities', () => {
    expect(decisionEffect([], [])).toEqual({ state: 'OPEN', missing: [] });
  });
});
