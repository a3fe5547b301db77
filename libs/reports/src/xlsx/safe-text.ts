/** What one cell of a workbook can hold (ECMA-376, and Excel's own specification). */
const CELL_LIMIT = 32_767;

const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * Text as a cell can store it: no signs that XML refuses, no half surrogate pairs, line ends as \n, and "_x0041_" kept
 * as these seven signs, which a workbook would otherwise read as an escaped A (ECMA-376, 22.9.2.19).
 *
 * A text that looks like a formula stays a text: it is only ever written to string cells, never as a formula.
 */
export const cellText = (text: string): string =>
  text
    .slice(0, CELL_LIMIT - 8)
    .replace(/\r\n?/g, '\n')
    .replace(NOT_XML, '')
    .replace(/\p{Surrogate}|\ufffe|\uffff/gu, '\ufffd')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .slice(0, CELL_LIMIT);

/** One line of text, for headers of columns and of pages. */
export const oneLine = (text: string): string => cellText(text).replace(/\s+/g, ' ').trim();

/** Text in the header or footer of a page, where & starts a command and the whole may hold 255 signs. */
export const furnitureText = (text: string, limit = 160): string => oneLine(text).slice(0, limit).replaceAll('&', '&&');
