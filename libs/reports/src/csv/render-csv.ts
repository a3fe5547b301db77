import type { ReportColumn, ReportTable } from '../document/table';
import { dutchDate } from '../resolve/format';
import { resolveTable } from '../resolve/resolve-table';
import type { Value } from '../resolve/values';

const DELIMITER = ';';
const BYTE_ORDER_MARK = '\ufeff';

/** A first sign that makes a spreadsheet read the text as a formula, or hides one that does (OWASP CSV injection). */
const FORMULA_LIKE = /^[=+\-@\t\r\n＝＋－＠]/;

/** Text that stays text when the file is opened: an apostrophe goes before what looks like a formula. */
function safeText(text: string): string {
  const clean = text.replaceAll('\u0000', '');
  return FORMULA_LIKE.test(clean.replace(/^ +/, '')) ? `'${clean}` : clean;
}

const quoted = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** 1234567.89 as 1234567,89: decimal comma, no grouping, ASCII minus, so that it imports as a number. */
const decimal = (text: string): string => text.replace('.', ',');

function moneyText(cents: bigint): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

function fieldOf(value: Value): string {
  switch (value.kind) {
    case 'empty':
    case 'missing':
      return '';
    case 'text':
      return quoted(safeText(value.text));
    case 'date':
      return dutchDate(value.date);
    case 'money':
      return moneyText(value.cents);
    case 'integer':
      return String(value.amount);
    case 'percent':
      return decimal((value.ratio * 100).toFixed(1));
    case 'favour':
      return value.sign;
  }
}

const row = (fields: readonly string[]): string => `${fields.join(DELIMITER)}\r\n`;

/**
 * One table as CSV in the Dutch way: UTF-8 with byte order mark, `;`, decimal comma, dd-mm-jjjj, CRLF. A missing value
 * is an empty field, 0 is 0. Text that a spreadsheet could take for a formula gets an apostrophe; negative amounts are
 * numbers and do not.
 */
export function renderCsv(table: ReportTable): Buffer {
  const { columns, rows } = resolveTable(table);
  const header = row(columns.map((column: ReportColumn) => quoted(safeText(column.label))));
  const body = rows.map(({ values }) => row(columns.map(({ key }) => fieldOf(values.get(key) ?? { kind: 'empty' }))));
  return Buffer.from(BYTE_ORDER_MARK + header + body.join(''), 'utf8');
}
