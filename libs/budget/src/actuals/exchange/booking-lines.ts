import { LIST_STYLE } from '@koersvast/sheets';
import { BOOKING_COLUMNS, BookingColumn } from './booking-columns';

/** Signs that no XML and no cell can hold. */
const NO_SIGN = `E'\\x01\\x02\\x03\\x04\\x05\\x06\\x07\\x08\\x0b\\x0c\\x0e\\x0f\\x10\\x11\\x12\\x13\\x14\\x15\\x16\\x17\\x18\\x19\\x1a\\x1b\\x1c\\x1d\\x1e\\x1f\\x7f'`;

/** A text as XML, in which nothing is left that COPY would write otherwise: line ends, tabs and backslashes by number. */
const asXml = (sql: string): string =>
  [
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['_x', '_x005F_x'],
    ['\\', '&#92;'],
    ['\n', '&#10;'],
    ['\r', '&#13;'],
    ['\t', '&#9;'],
  ].reduce(
    (inner, [sign, entity]) => `replace(${inner}, ${literal(sign!)}, '${entity}')`,
    `translate(${sql}, ${NO_SIGN}, '')`,
  );

const literal = (sign: string): string =>
  /[\\\n\r\t]/.test(sign) ? `E'${sign.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t')}'` : `'${sign}'`; // prettier-ignore

/** Only texts with such a sign are rewritten; that is one in many. */
const careful = (sql: string): string =>
  `case when ${sql} ~ E'[&<>\\\\\\\\\\x01-\\x1f\\x7f]|_x' then ${asXml(sql)} else ${sql} end`;

/** Days since 30 December 1899 in the Netherlands: how a workbook keeps a moment. */
const moment = (sql: string): string =>
  `round(extract(epoch from ${sql} at time zone 'Europe/Amsterdam') / 86400 + 25569, 6)`;

function cellOf({ kind, sql, free }: BookingColumn): string {
  if (kind === 'text') {
    const text = free ? careful(sql) : sql;
    return `coalesce('<c s="${LIST_STYLE.text}" t="inlineStr"><is><t xml:space="preserve">' || nullif(${text}, '') || '</t></is></c>', '<c/>')`;
  }
  const value = kind === 'amount' ? `(${sql} / 100.0)::numeric(20, 2)` : kind === 'moment' ? moment(sql) : sql;
  return `'<c s="${LIST_STYLE[kind]}"><v>' || ${value} || '</v></c>'`;
}

/** One `<row>` of a worksheet per booking, made by the database: here only bytes pass by. */
export const BOOKING_ROW = `'<row>' || ${BOOKING_COLUMNS.map(cellOf).join(' || ')} || '</row>'`;

/** A text that a spreadsheet would take for a formula gets an apostrophe (ASVS 1.2.10). */
const guarded = (sql: string): string => `case when ${sql} ~ E'^[=+@\\\\-\\t\\r]' then '''' || ${sql} else ${sql} end`;

const fieldOf = ({ kind, sql, free }: BookingColumn): string => {
  if (kind === 'amount') return `replace((${sql} / 100.0)::numeric(20, 2)::text, '.', ',')`;
  if (kind === 'moment') return `to_char(${sql} at time zone 'Europe/Amsterdam', 'DD-MM-YYYY HH24:MI')`;
  return free ? guarded(sql) : sql;
};

/** The fields of a line of CSV, in Dutch notation. */
export const BOOKING_FIELDS = BOOKING_COLUMNS.map(fieldOf).join(', ');

export const BOOKING_HEADER = BOOKING_COLUMNS.map(({ title }) => title).join(';');
