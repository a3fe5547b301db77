import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { CsvRecords } from './csv-records';

const cut = (pieces: string[], most = 1_000): string[][] => [...new CsvRecords(';', most).of(pieces)];
const OPTIONS = { delimiter: ';', relax_column_count: true, relax_quotes: true, skip_empty_lines: false };

/** As csv-parse cuts it; null when it refuses a quote that stays open. */
function asCsvParse(text: string): string[][] | null {
  try {
    return parse(text, OPTIONS);
  } catch {
    return null;
  }
}

describe('cutting a CSV into records', () => {
  it.each([
    [['a;b\r\nc;', 'd\r', '\ne;f']],
    [['a;"b', '\n""c"', ';d\n', '"e"f;g']],
    [['a\rb\r', 'c']],
    [['"', '"']],
    [['\n\na;;\n']],
  ])('%j, wherever the pieces end', (pieces) => {
    expect(cut(pieces)).toEqual(asCsvParse(pieces.join('')));
  });

  it('says of any text in any pieces what csv-parse says @eis KV-1505', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', ';', '"', '\r', '\n', ' '), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const expected = asCsvParse(pieces.join(''));
        if (expected === null) expect(() => cut(pieces)).toThrow('does not end: quote');
        else expect(cut(pieces)).toEqual(expected);
      }),
      { numRuns: 3_000 },
    );
  });

  it('names the line on which a record begins that does not end', () => {
    expect(() => cut(['a;b\n"c\nd";e\n', 'f;"g\nh'])).toThrow(expect.objectContaining({ why: 'quote', line: 4 }));
    expect(() => cut(['a\n', 'x'.repeat(800), 'x'.repeat(800)])).toThrow(
      expect.objectContaining({ why: 'too-long', line: 2 }),
    );
  });
});
