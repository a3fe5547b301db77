import { safeText } from '@koersvast/kernel';
import { cellXml } from './cell-xml';
import { copyFields, copyLines } from './copy-rows';
import { STYLE } from './parts';

/** How the cells of a column are shown; the numbers are those of the cell formats in `parts.ts`. */
export const LIST_STYLE = { text: STYLE.line, whole: STYLE.whole, amount: STYLE.amount, moment: STYLE.moment } as const;

/**
 * A column of a long list. Its field in the rows: a text, a whole number, an amount in cents, or a moment as whole seconds
 * since 1970 on the clock of the Netherlands. An empty field is an empty cell.
 */
export interface ListColumn {
  title: string;
  /** In characters. */
  width: number;
  kind: keyof typeof LIST_STYLE;
}

/** Rows of a worksheet as XML, and how many they are. */
export interface RowBatch {
  xml: string;
  count: number;
}

const DAY = 86_400;
/** Days from 30 December 1899, at which a workbook begins to count, to 1970. */
const FIRST_DAY = 25_569;

/** Cents as euros with two decimals: '-5' is '-0.05'. */
export function euros(cents: string, point: '.' | ','): string {
  const minus = cents.startsWith('-') ? '-' : '';
  const digits = cents.slice(minus.length).padStart(3, '0');
  return `${minus}${digits.slice(0, -2)}${point}${digits.slice(-2)}`;
}

const VALUE: Readonly<Record<Exclude<ListColumn['kind'], 'text'>, (field: string) => string>> = {
  whole: (field) => field,
  amount: (field) => euros(field, '.'),
  moment: (field) => String(Number(field) / DAY + FIRST_DAY),
};

/** Made once per column: what a field becomes, given the number of its row. */
function cellOf({ kind }: ListColumn, at: number): (field: string, row: number) => string {
  const style = LIST_STYLE[kind];
  const start = `<c r="${letterOf(at)}`;
  if (kind !== 'text') {
    const value = VALUE[kind];
    return (field, row) => (field === '' ? '' : `${start}${row}" s="${style}"><v>${value(field)}</v></c>`);
  }
  const open = `" s="${style}" t="inlineStr"><is><t xml:space="preserve">`;
  return (field, row) => (field === '' ? '' : `${start}${row}${open}${cellXml(field)}</t></is></c>`);
}

export const letterOf = (index: number): string => String.fromCharCode(65 + index);

/**
 * The lines of `copy ... to stdout` as rows below a header. After `most` rows they begin again at the second row, of the next
 * sheet; no batch holds rows of two sheets. An empty field is no cell.
 */
export async function* sheetRows(
  columns: readonly ListColumn[],
  pieces: AsyncIterable<Buffer>,
  most: number,
): AsyncGenerator<RowBatch> {
  const cells = columns.map(cellOf);
  let row = 1;
  for await (const lines of copyLines(pieces)) {
    for (let from = 0; from < lines.length;) {
      const part = lines.slice(from, from + most + 1 - row);
      let xml = '';
      for (const line of part) {
        const fields = copyFields(line);
        row += 1;
        xml += `<row r="${row}">`;
        for (let at = 0; at < cells.length; at += 1) xml += cells[at]!(fields[at]!, row);
        xml += '</row>';
      }
      yield { xml, count: part.length };
      from += part.length;
      if (row > most) row = 1;
    }
  }
}

const quoted = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const dutchMoment = (field: string): string => {
  const [day = '', time = ''] = new Date(Number(field) * 1000).toISOString().split('T');
  return `${day.split('-').reverse().join('-')} ${time.slice(0, 5)}`;
};

const FIELD: Readonly<Record<ListColumn['kind'], (field: string) => string>> = {
  text: (field) => quoted(safeText(field)),
  whole: (field) => field,
  amount: (field) => euros(field, ','),
  moment: dutchMoment,
};

/** The same as CSV in Dutch notation: byte order mark, `;`, decimal comma; what looks like a formula gets an apostrophe. */
export async function* csvRows(columns: readonly ListColumn[], pieces: AsyncIterable<Buffer>): AsyncGenerator<string> {
  yield `\ufeff${columns.map(({ title }) => quoted(title)).join(';')}\r\n`;
  const fieldOf = columns.map(({ kind }) => FIELD[kind]);
  for await (const lines of copyLines(pieces)) {
    const written = lines.map((line) =>
      copyFields(line)
        .map((field, at) => (field === '' ? '' : fieldOf[at]!(field)))
        .join(';'),
    );
    yield `${written.join('\r\n')}\r\n`;
  }
}
