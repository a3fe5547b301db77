import type { ReportColumn, ReportTable } from '../document/table';
import type { Node } from '../press/nodes';
import { captionOf, displayText } from '../resolve/format';
import type { ResolvedRow, ResolvedTable } from '../resolve/resolve-table';
import { notesOf } from '../resolve/notes';
import type { Value } from '../resolve/values';
import { measureTable } from './column-widths';
import { MONO, SANS, SERIF } from './fonts';
import { COLOUR, ruled } from './house-style';
import { line } from './words';

const INDENT = 9;
/** A table of at most so many rows stands on one page. */
const WHOLE = 14;

const isText = (column: ReportColumn): boolean => column.kind === 'text' || column.kind === 'code';

const faceOf = (column: ReportColumn, row: ResolvedRow): string => {
  if (column.kind === 'code') return row.kind === 'item' ? MONO : SANS;
  return column.voice === 'people' ? SERIF : SANS;
};

const align = (column: ReportColumn): Node['alignment'] =>
  isText(column) || column.kind === 'date' || column.kind === 'favour' ? 'left' : 'right';

function colourOf(value: Value, row: ResolvedRow): string {
  if (value.kind === 'missing') return COLOUR.ink3;
  return row.kind === 'group' ? COLOUR.ink3 : COLOUR.ink;
}

function cell(resolved: ResolvedTable, row: ResolvedRow, column: ReportColumn, index: number): Node {
  const value = row.values.get(column.key) ?? { kind: 'empty' };
  const heads = index === 0;
  return {
    ...line(displayText(value, column, resolved.table.unit ?? 'cents'), {
      font: faceOf(column, row),
      bold: row.kind === 'total' || row.kind === 'subtotal' || value.kind === 'favour',
      color: colourOf(value, row),
      alignment: align(column),
    }),
    ...(heads ? { tag: 'TH', scope: 'Row', margin: [row.level * INDENT, 0, 0, 0] } : { tag: 'TD' }),
  };
}

function groupRow({ columns }: ResolvedTable, row: ResolvedRow): Node[] {
  const [first] = columns;
  const value = first === undefined ? undefined : row.values.get(first.key);
  const text = value?.kind === 'text' ? value.text : '';
  const head = line(text, { font: SANS, color: COLOUR.ink3, margin: [row.level * INDENT, 3, 0, 0] });
  return columns.map((_, index) => (index === 0 ? { ...head, tag: 'TH', scope: 'Row', colSpan: columns.length } : {}));
}

const headerCell = (column: ReportColumn): Node => ({
  ...line(column.label, { font: SANS, bold: true, alignment: align(column), verticalAlignment: 'bottom' }),
  tag: 'TH',
  scope: 'Column',
});

/** Hairlines between rows, 1 pt under the header and under totals, nothing above the header. */
function lines(rows: readonly ResolvedRow[]): object {
  // Rule `n` lies above row n - 1 of the table's own rows; rule 1 closes the header.
  const below = (rule: number): boolean => rule === 1 || rows[rule - 2]?.kind === 'total' || rule === rows.length + 1;
  const above = (rule: number): boolean => rows[rule - 1]?.kind === 'total';
  return ruled({
    line: (rule) => (rule === 0 ? 0 : below(rule) ? 1 : 0.5),
    colour: (rule) => (below(rule) || above(rule) ? COLOUR.ink : COLOUR.rule),
    padding: 3.6,
  });
}

function notes(resolved: ResolvedTable): Node[] {
  return notesOf(resolved).map((note) => ({
    ...line(note, { font: SANS, fontSize: 7.5, color: COLOUR.ink3, lineHeight: 1.2 }),
    margin: [0, 4, 0, 0],
    tag: 'Note',
  }));
}

function caption(table: ReportTable, number: number, keep: number): Node {
  const style = { font: SANS, fontSize: 9, bold: true, margin: [0, 12, 0, 3] };
  return { ...line(`Tabel ${number}. ${captionOf(table)}`, style), tag: 'Caption', keep };
}

/** A table with its caption above and its notes below; the header comes back on each page that it reaches. */
export function tableNodes(resolved: ResolvedTable, number: number, room: number): Node[] {
  const { table, columns, rows } = resolved;
  const { widths, fontSize } = measureTable(resolved, room);
  const body = rows.map((row) =>
    row.kind === 'group' ? groupRow(resolved, row) : columns.map((column, index) => cell(resolved, row, column, index)),
  );
  const grid: Node = {
    tag: 'Table',
    fontSize,
    lineHeight: 1.12,
    layout: lines(rows),
    table: {
      widths,
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [columns.map(headerCell), ...body],
    },
  };
  const keep = 40 + 17 * (rows.length <= WHOLE ? rows.length : 3);
  const nothing = line('Geen regels.', { font: SANS, color: COLOUR.ink3, margin: [0, 4, 0, 0] });
  const under = [...(rows.length === 0 ? [{ ...nothing, fontSize: 8, tag: 'P' as const }] : []), ...notes(resolved)];
  const spaced = [grid, ...under];
  // What follows keeps clear of the last line of the table or of its notes.
  const last = spaced.pop()!;
  return [caption(table, number, keep), ...spaced, { ...last, margin: [0, last === grid ? 0 : 4, 0, 12] }];
}
