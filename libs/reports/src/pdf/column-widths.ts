import type { ReportColumn } from '../document/table';
import { displayText } from '../resolve/format';
import type { ResolvedTable } from '../resolve/resolve-table';
import { MONO, SANS } from './fonts';
import { cleanText } from './glyphs';
import { lineWidth } from './measure';

const INDENT = 9;
const LEAST_TEXT = 46;
/** What the column that names the rows gets before the letter stays large. */
const LEAST_NAME = 104;
/** Kinds that read better with no room to spare. */
const TIGHT: readonly ReportColumn['kind'][] = ['code', 'date', 'favour'];
/** Rows measured to find the widest figure; longer tables are measured evenly over their length. */
const SAMPLE = 400;

export interface TableMetrics {
  /** Widths of the columns in pt without their padding. */
  widths: number[];
  fontSize: number;
}

const widestWord = (text: string, size: number): number =>
  Math.max(
    0,
    ...cleanText(text)
      .split(/[\s-]+/)
      .map((word) => lineWidth(word, SANS, size, true)),
  );

function sampled<T>(rows: readonly T[]): readonly T[] {
  const step = Math.ceil(rows.length / SAMPLE);
  return step <= 1 ? rows : rows.filter((_, index) => index % step === 0 || index === rows.length - 1);
}

/** What a column of figures, dates or codes needs so that nothing in it breaks. */
function needed({ rows, table }: ResolvedTable, column: ReportColumn, size: number): number {
  const family = column.kind === 'code' ? MONO : SANS;
  const texts = sampled(rows).map(({ values, kind }) => {
    const value = values.get(column.key);
    return value === undefined || kind === 'group' ? '' : cleanText(displayText(value, column, table.unit ?? 'cents'));
  });
  const widest = Math.max(0, ...[...new Set(texts)].map((text) => lineWidth(text, family, size, true)));
  return Math.max(widest, widestWord(column.label, size)) + 0.5;
}

/** What a text column would like: its longest line, indent included. */
function wished({ rows }: ResolvedTable, column: ReportColumn, first: boolean, size: number): number {
  const lines = sampled(rows).map(({ values, level }) => {
    const value = values.get(column.key);
    return value?.kind === 'text'
      ? lineWidth(cleanText(value.text), SANS, size, true) + (first ? level * INDENT : 0)
      : 0;
  });
  return Math.max(LEAST_TEXT, widestWord(column.label, size), ...lines) + 0.5;
}

/** Divides the free width over the text columns by weight; who needs less than its share leaves the rest to others. */
function share(free: number, wishes: readonly { wish: number; weight: number }[]): number[] {
  const given = wishes.map(() => 0);
  let open = wishes.map((_, index) => index);
  let left = free;
  while (open.length > 0) {
    const weights = open.reduce((sum, index) => sum + (wishes[index]?.weight ?? 1), 0);
    const per = left / weights;
    const content = open.filter((index) => (wishes[index]?.wish ?? 0) <= per * (wishes[index]?.weight ?? 1));
    for (const index of content.length > 0 ? content : open) {
      const column = wishes[index] ?? { wish: 0, weight: 1 };
      given[index] = content.length > 0 ? column.wish : per * column.weight;
      left -= given[index] ?? 0;
    }
    open = content.length > 0 ? open.filter((index) => !content.includes(index)) : [];
  }
  return given;
}

function attempt(resolved: ResolvedTable, room: number, size: number, leastName: number): number[] | null {
  const { columns } = resolved;
  const fixed = columns.map((column) => (column.kind === 'text' ? null : needed(resolved, column, size)));
  const free = room - 10 * (columns.length - 1) - fixed.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const texts = columns.flatMap((column, index) =>
    column.kind === 'text' ? [{ wish: wished(resolved, column, index === 0, size), weight: column.weight ?? 1 }] : [],
  );
  const [name] = texts;
  const naming = columns[0]?.kind === 'text' && name !== undefined ? Math.min(leastName, name.wish) : LEAST_TEXT;
  if (free < naming + (texts.length - 1) * LEAST_TEXT) return null;
  const shares = share(free, texts);
  return fixed.map((width) => width ?? Math.max(LEAST_TEXT, shares.shift() ?? LEAST_TEXT));
}

/** Spreads what is left over the columns of figures, so that a table is as wide as the text column. */
function fill(widths: number[], columns: readonly ReportColumn[], room: number): number[] {
  const rest = room - 10 * (widths.length - 1) - widths.reduce((sum, width) => sum + width, 0);
  const wide = columns.map((column, index) => index > 0 && !TIGHT.includes(column.kind));
  const count = wide.filter(Boolean).length;
  if (rest <= 0) return widths;
  // Nothing but codes and dates: the first column takes it all.
  return widths.map(
    (width, index) => width + (count === 0 ? (index === 0 ? rest : 0) : wide[index] ? rest / count : 0),
  );
}

/**
 * Widths that let no amount, date or code break, in the largest of three sizes that fits; text takes what is left and
 * wraps. A table too wide even for 7 pt breaks its longest figures rather than run off the page.
 */
export function measureTable(resolved: ResolvedTable, room: number): TableMetrics {
  for (const leastName of [LEAST_NAME, LEAST_TEXT]) {
    for (const fontSize of [8, 7.5, 7]) {
      const widths = attempt(resolved, room, fontSize, leastName);
      if (widths !== null) return { widths: fill(widths, resolved.columns, room), fontSize };
    }
  }
  const even = (room - 10 * (resolved.columns.length - 1)) / resolved.columns.length;
  return { widths: resolved.columns.map(() => even), fontSize: 7 };
}
