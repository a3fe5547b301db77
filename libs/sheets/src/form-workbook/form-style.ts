import type ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const thin = (argb: string): Partial<ExcelJS.Border> => ({ style: 'thin', color: { argb } });
const fill = (argb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const page = { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

/** How a form looks: ink, paper, one petrol; answer cells are the only tinted ones. */
export const STYLE = {
  /** Fixed, so that the same form is the same file. */
  moment: new Date(Date.UTC(2000, 0, 1)),
  font: { name: 'Calibri', size: 11 },
  boldFont: { name: 'Calibri', size: 12, bold: true },
  titleFont: { name: 'Calibri', size: 16, bold: true },
  headFont: { name: 'Calibri', size: 11, bold: true, color: { argb: 'FFFFFFFF' } },
  helpFont: { name: 'Calibri', size: 10, color: { argb: 'FF43525D' } },
  headFill: fill('FF0B5568'),
  sectionFill: fill('FFECEFF0'),
  answerFill: fill('FFF3F8FA'),
  hairline: { bottom: thin('FFB7C0C6') },
  box: { top: thin('FF7C8891'), bottom: thin('FF7C8891'), left: thin('FF7C8891'), right: thin('FF7C8891') },
  landscape: { ...page, orientation: 'landscape' as const },
  portrait: { ...page, orientation: 'portrait' as const },
} as const;

const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Text as a cell can hold it: `_x0041_` stays these signs instead of becoming an A (ECMA-376, 22.9.2.19). */
export const formText = (text: string): string =>
  text
    .slice(0, 32_000)
    .replace(/\r\n?/g, '\n')
    .replace(NOT_XML, '')
    .replace(/\p{Surrogate}|\ufffe|\uffff/gu, '\ufffd')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

interface CellLook {
  font?: Partial<ExcelJS.Font>;
  fill?: ExcelJS.Fill;
  border?: Partial<ExcelJS.Borders>;
  wrap?: boolean;
}

/** A text cell, never a formula. */
export function writeCell(
  cell: ExcelJS.Cell,
  text: string,
  { font, fill: tint, border, wrap = true }: CellLook = {},
): void {
  cell.value = formText(text);
  cell.numFmt = '@';
  cell.font = font ?? STYLE.font;
  cell.alignment = { vertical: 'top', wrapText: wrap };
  if (tint) cell.fill = tint;
  if (border) cell.border = border;
}

/** Points that a text needs in a column of `width` characters, wrapped. */
export const heightOf = (text: string, width: number): number =>
  formText(text)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0) *
    15 +
  3;

/**
 * The same parts packed with one fixed moment (local fields of a zip, so the zone of the machine does not matter). Row
 * heights become a first guess instead of a fixed size, so that a row grows with a long answer.
 */
export function fixedZip(book: Buffer): Buffer {
  const parts = unzipSync(book);
  for (const name of Object.keys(parts).filter((part) => part.startsWith('xl/worksheets/'))) {
    parts[name] = strToU8(strFromU8(parts[name]!).replaceAll(' customHeight="1"', ''));
  }
  return Buffer.from(zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1) }));
}

/** Without a password: it guards against slips, not against people. Widths and heights stay free. */
export const protect = (sheet: ExcelJS.Worksheet): Promise<void> =>
  sheet.protect('', { formatColumns: true, formatRows: true, selectLockedCells: true, selectUnlockedCells: true });
