import { claimOf } from './answer-choices';

describe('the claim in an answer of the form', () => {
  it('is the same word with another meaning for a ground of exclusion', () => {
    expect(claimOf('REQUIREMENT', 'Ja, akkoord')).toBe(true);
    expect(claimOf('REQUIREMENT', 'Nee')).toBe(false);
    expect(claimOf('EXCLUSION', 'Nee, niet van toepassing')).toBe(true);
    expect(claimOf('EXCLUSION', 'Ja, van toepassing')).toBe(false);
  });

  it('is no claim when the words are no choice of that kind', () => {
    expect(claimOf('SUITABILITY', 'ja, akkoord')).toBeNull();
    expect(claimOf('EXCLUSION', 'Ja, akkoord')).toBeNull();
    expect(claimOf('WISH', 'Ja, akkoord')).toBeNull();
  });
});
