import { AlignmentType, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { ReportColumn } from '../document/table';
import { captionOf, displayText } from '../resolve/format';
import type { ResolvedRow, ResolvedTable } from '../resolve/resolve-table';
import { notesOf } from '../resolve/notes';
import { INK, line, MONO, RULED, SANS, SERIF } from './house-style';
import { textRuns } from './runs';

const SIZE = 17;
const INDENT = 170;
const isText = ({ kind }: ReportColumn): boolean => kind === 'text' || kind === 'code';

const align = (column: ReportColumn) =>
  isText(column) || column.kind === 'date' || column.kind === 'favour' ? AlignmentType.LEFT : AlignmentType.RIGHT;

/** Twentieths of a point that one sign of a table takes, wide signs and bold included, and what a cell keeps clear. */
const SIGN = 112;
const CLEAR = 280;
/** A word beyond this may break: it would push all others off the page. */
const LONGEST = 16;

const longestWord = (text: string): number => Math.max(0, ...text.split(/[\s-]+/).map((word) => word.length));

/** What a column needs so that no word of it breaks. */
function needOf(resolved: ResolvedTable, column: ReportColumn): number {
  const unit = resolved.table.unit ?? 'cents';
  const texts = resolved.rows.map((row) => displayText(row.values.get(column.key) ?? { kind: 'empty' }, column, unit));
  const whole = column.kind !== 'text';
  const most = texts.reduce(
    (max, text) => Math.max(max, whole ? text.length : longestWord(text)),
    longestWord(column.label),
  );
  return Math.min(most, LONGEST) * SIGN + CLEAR;
}

/** Every column what it needs, and what remains to the text columns by weight; all shrink alike when it is too much. */
export function columnWidths(resolved: ResolvedTable, room: number): number[] {
  const { columns } = resolved;
  const needs = columns.map((column) => needOf(resolved, column));
  const needed = needs.reduce((sum, need) => sum + need, 0);
  if (needed >= room) return needs.map((need) => Math.floor((need * room) / needed));
  const texts = columns.map((column) => (column.kind === 'text' ? (column.weight ?? 1) : 0));
  const shares = texts.some((share) => share > 0) ? texts : columns.map(() => 1);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return needs.map((need, index) => need + Math.floor(((room - needed) * (shares[index] ?? 0)) / total));
}

interface Text {
  text: string;
  bold?: boolean;
  font?: string;
  color?: string;
}

const cell = ({ text, ...run }: Text, alignment: (typeof AlignmentType)[keyof typeof AlignmentType], indent = 0) =>
  new Paragraph({
    alignment,
    indent: { left: indent },
    spacing: { before: 40, after: 40, line: 240 },
    children: textRuns(text, { size: SIZE, font: SANS, ...run }),
  });

function faceOf(column: ReportColumn, row: ResolvedRow): string {
  if (column.kind === 'code' && row.kind === 'item') return MONO;
  return column.voice === 'people' ? SERIF : SANS;
}

function bodyRow(resolved: ResolvedTable, row: ResolvedRow, widths: readonly number[]): TableRow {
  const heavy = row.kind === 'total' || row.kind === 'subtotal';
  const cells = resolved.columns.map((column, index) => {
    const value = row.values.get(column.key) ?? { kind: 'empty' as const };
    const text = displayText(value, column, resolved.table.unit ?? 'cents');
    const color = value.kind === 'missing' ? INK.ink3 : INK.ink;
    return new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      borders: row.kind === 'total' ? { top: line(8, INK.ink) } : {},
      children: [
        cell(
          { text, bold: heavy, font: faceOf(column, row), color },
          align(column),
          index === 0 ? row.level * INDENT : 0,
        ),
      ],
    });
  });
  return new TableRow({ cantSplit: true, children: cells });
}

function groupRow({ columns }: ResolvedTable, row: ResolvedRow): TableRow {
  const value = columns[0] === undefined ? undefined : row.values.get(columns[0].key);
  const text = value?.kind === 'text' ? value.text : '';
  const children = [cell({ text, color: INK.ink3 }, AlignmentType.LEFT, row.level * INDENT)];
  return new TableRow({ cantSplit: true, children: [new TableCell({ columnSpan: columns.length, children })] });
}

const headerRow = (columns: readonly ReportColumn[], widths: readonly number[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      (column, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          borders: { bottom: line(8, INK.ink) },
          shading: { type: ShadingType.CLEAR, fill: 'F5F6F6', color: 'auto' },
          children: [cell({ text: column.label, bold: true }, align(column))],
        }),
    ),
  });

const small = (text: string): Paragraph =>
  new Paragraph({ spacing: { before: 60, after: 160 }, children: textRuns(text, { size: 15, color: INK.ink3 }) });

/** A table with its caption above and its notes below; the header comes back on each page. */
export function tableParts(resolved: ResolvedTable, number: number, room: number): (Paragraph | Table)[] {
  const { table, columns, rows } = resolved;
  const caption = `Tabel ${number}. ${captionOf(table)}`;
  const widths = columnWidths(resolved, room);
  const notes = notesOf(resolved);
  const body = rows.map((row) => (row.kind === 'group' ? groupRow(resolved, row) : bodyRow(resolved, row, widths)));
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 240, after: 80 },
      children: textRuns(caption, { bold: true, size: 18 }),
    }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: room, type: WidthType.DXA },
      columnWidths: widths,
      borders: RULED,
      rows: [headerRow(columns, widths), ...body],
    }),
    ...(rows.length === 0 ? [small('Geen regels.')] : []),
    ...notes.map(small),
    new Paragraph({ spacing: { after: 120 }, children: [] }),
  ];
}
