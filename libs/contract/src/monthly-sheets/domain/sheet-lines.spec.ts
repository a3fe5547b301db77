import { figureText, SHEET_GROUPS } from './sheet-lines';

describe('the monthly sheet', () => {
  it('writes a figure the Dutch way, with at most one decimal', () => {
    expect(figureText('91.4400', 'PERCENT')).toBe('91,4 %');
    expect(figureText('91.45', 'PERCENT')).toBe('91,5 %');
    expect(figureText('1234.0000', 'COUNT')).toBe('1.234');
    expect(figureText('0', 'COUNT')).toBe('0');
    expect(figureText('6.96', 'WEEKS')).toBe('7 weken');
  });

  it('names each line once', () => {
    const codes = SHEET_GROUPS.flatMap(({ lines }) => lines.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
  });
});
