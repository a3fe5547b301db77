import { clip, textWidth, wrapText } from './wrap';

const style = { size: 10 };

describe('text of a chart', () => {
  it('measures with the widths of the face: ten digits are six em wide', () => {
    expect(textWidth('0123456789', style)).toBe(60);
    expect(textWidth('−', style)).toBe(6);
    expect(textWidth('é', style)).toBe(textWidth('e', style));
  });

  it('breaks between words and keeps each line within the width', () => {
    const lines = wrapText('Netwerk rondom het kind en het gezin', 100, style, 3);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe('Netwerk rondom het kind en het gezin');
    for (const line of lines) expect(textWidth(line, style)).toBeLessThanOrEqual(100);
  });

  it('does not break at a no-break space', () => {
    expect(wrapText('€\u00a0620.000', 10, style, 2)).toHaveLength(1);
  });

  it('ends in an ellipsis what does not fit', () => {
    const text = clip('Specialistische jeugdhulp', 60, style);
    expect(text).toMatch(/^Speciali.*…$/);
    expect(textWidth(text, style)).toBeLessThanOrEqual(60);
    expect(wrapText('een twee drie vier vijf', 22, style, 2).at(-1)).toMatch(/…$/);
  });
});
