import { chapterNumber, outlineOf } from './requirement-outline';

const shape = (nodes: ReturnType<typeof outlineOf>): unknown =>
  nodes.map(({ value, count, children }) => (children.length ? [value, count, shape(children)] : [value, count]));

describe('the outline of a Programma van Eisen', () => {
  it('puts numbered chapters under their parent in the order of their numbers, and counts what stands below', () => {
    const chapters = [
      { chapter: '10 Slot', count: 1 },
      { chapter: '2.1 Veiligheid', count: 7 },
      { chapter: '2 Kwaliteit', count: 3 },
      { chapter: '2.10 Overdracht', count: 1 },
      { chapter: '2.2 Continuïteit', count: 2 },
    ];
    const parts = [['2.1 Veiligheid', 7], ['2.2 Continuïteit', 2], ['2.10 Overdracht', 1]]; // prettier-ignore
    expect(shape(outlineOf(chapters))).toEqual([
      ['2 Kwaliteit', 13, parts],
      ['10 Slot', 1],
    ]);
  });

  it('makes a heading for parts that have none, and keeps what has no chapter for the end', () => {
    const chapters = [
      { chapter: '', count: 4 },
      { chapter: 'Bijlage', count: 1 },
      { chapter: '3.1 A', count: 2 },
    ];
    expect(shape(outlineOf(chapters))).toEqual([
      ['3', 2, [['3.1 A', 2]]],
      ['Bijlage', 1],
      ['-', 4],
    ]);
    expect(outlineOf([])).toEqual([]);
  });

  it('knows the number of a chapter, and that a year or a word is none of a longer one', () => {
    expect(['3.2 Veiligheid', '3.2. Veiligheid', '3', '3a Bijlage', 'Veiligheid'].map(chapterNumber)).toEqual(['3.2', '3.2', '3', null, null]); // prettier-ignore
  });
});
