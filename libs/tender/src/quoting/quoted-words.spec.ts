import { assertQuoted, tidyPassage } from './quoted-words';

const TEXT = 'Wij werken zo. Vijf werkdagen is haalbaar 👍, mits digitaal.';

describe('a quote is literal @eis KV-827', () => {
  it('takes the words that stand at that place', () => {
    expect(() => assertQuoted(TEXT, { starts: 15, ends: 41, words: 'Vijf werkdagen is haalbaar' })).not.toThrow();
  });

  it.each([
    [{ starts: 14, ends: 40, words: 'Vijf werkdagen is haalbaar' }],
    [{ starts: 15, ends: 41, words: 'Zes werkdagen is haalbaarr' }],
    [{ starts: 0, ends: 0, words: '' }],
    [{ starts: 900, ends: 904, words: 'Vijf' }],
  ])('refuses other words or another place %j', (passage) => {
    expect(() => assertQuoted(TEXT, passage)).toThrow('quote.not-literal');
  });

  it('leaves blanks at the ends out and moves the place along', () => {
    const passage = tidyPassage({ starts: 14, ends: 20, words: ' Vijf ' });
    expect(passage).toEqual({ starts: 15, ends: 19, words: 'Vijf' });
    expect(() => assertQuoted(TEXT, passage)).not.toThrow();
  });
});
