import { titleOf } from './proposal-source';

describe('the title of a proposal from a sentence @eis KV-1077', () => {
  it('is the sentence, or its beginning in whole words', () => {
    expect(titleOf(' De partner \n belt binnen een dag terug. ')).toBe('De partner belt binnen een dag terug.');
    const long = titleOf(`${'woord '.repeat(50)}`);
    expect(long).toMatch(/^(woord )+…$/);
    expect(long.length).toBeLessThanOrEqual(122);
    expect(titleOf('x'.repeat(500)).length).toBeLessThanOrEqual(122);
  });
});
