import PDFDocument, { type PdfFont } from 'pdfmake/js/PDFDocument';
import { FALLBACK, fontFiles } from './fonts';

let opened: PDFDocument | undefined;

/** A face of the house opened for measuring only; nothing is ever drawn in this document. */
function font(family: string, bold: boolean): PdfFont {
  const options = { autoFirstPage: false, font: null };
  opened ??= new PDFDocument(fontFiles(), {}, {}, {}, options, null, () => false);
  return opened.provideFont(family, bold, false);
}

const signs = new Map<string, ReadonlySet<number>>();

/** Has this face a glyph for the sign? */
export function hasGlyph(family: string, sign: string): boolean {
  let known = signs.get(family);
  if (known === undefined) signs.set(family, (known = new Set(font(family, false).font.characterSet)));
  return known.has(sign.codePointAt(0) ?? 0);
}

/** The faces that may stand in for a family, in order. */
export const standIns = (family: string): string[] => [family, `${family} Ext`, FALLBACK];

/** How many lines a text takes in a column of `width` pt; words are never broken. At least 1. */
export function linesOf(text: string, family: string, size: number, width: number): number {
  const space = lineWidth(' ', family, size);
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const wide = lineWidth(word, family, size);
    if (used > 0 && used + space + wide > width) lines += 1;
    used = used > 0 && used + space + wide <= width ? used + space + wide : wide;
  }
  return lines;
}

/** One line cut to `width` pt, ending in an ellipsis when something had to go. */
export function clipLine(text: string, family: string, size: number, width: number): string {
  if (lineWidth(text, family, size) <= width) return text;
  const signs = [...text];
  while (signs.length > 0 && lineWidth(`${signs.join('')}…`, family, size) > width) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}

/** Width in pt of one line in one face. */
export const lineWidth = (text: string, family: string, size: number, bold = false): number =>
  font(family, bold).widthOfString(text, size);
