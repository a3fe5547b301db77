/** What one cell of a workbook can hold (ECMA-376, and the specification of Excel). */
const CELL_LIMIT = 32_767;
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const NEEDS_CARE = /[\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff\ufffe\uffff]|_x[0-9a-f]{4}_/i;

/**
 * A text as it comes back from a cell: line ends as \n, without signs that XML refuses and half surrogate pairs. What is
 * held against the text of an uploaded sheet must have gone through here, else an untouched cell would seem changed.
 */
export const asCell = (text: string): string =>
  NEEDS_CARE.test(text)
    ? text
        .replace(/\r\n?/g, '\n')
        .replace(NOT_XML, '')
        .replace(/\p{Surrogate}|\ufffe|\uffff/gu, '\ufffd')
        .slice(0, CELL_LIMIT)
    : text.slice(0, CELL_LIMIT);

const ENTITY: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Signs that a text cannot have as it is, in XML or in a cell: the rest, which is nearly all, needs no second look. */
const NOT_PLAIN = /[\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff\ufffe\uffff&<>"]|_x/;

/** The same text as XML, with "_x0041_" kept as these seven signs (ECMA-376, 22.9.2.19). */
export const cellXml = (text: string): string =>
  text.length <= CELL_LIMIT && !NOT_PLAIN.test(text)
    ? text
    : asCell(text)
        .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
        .replace(/[&<>"]/g, (sign) => ENTITY[sign]!);
