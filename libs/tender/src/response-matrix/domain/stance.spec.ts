import { countsInWords, noCounts } from './stance';

describe('counts of stances @eis KV-825', () => {
  it('never take an empty answer for a no', () => {
    const counts = { ...noCounts(), AGREE: 3, NOT_ANSWERED: 2 };
    expect(counts.DISAGREE).toBe(0);
    expect(countsInWords(counts)).toBe('3 eens · 2 niet beantwoord');
  });
});
