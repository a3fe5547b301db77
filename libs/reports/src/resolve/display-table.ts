import type { ColumnKind, ReportRow, ReportTable } from '../document/table';
import { captionOf, displayText } from './format';
import { notesOf } from './notes';
import { resolveTable } from './resolve-table';

/** A table as people read it: every cell a Dutch text, rounded as its unit says. */
export interface DisplayTable {
  key: string;
  /** With its unit: "Kerncijfers, × € 1.000". */
  caption: string;
  columns: { key: string; label: string; kind: ColumnKind; definition: string }[];
  /** `cells` in the order of the columns. */
  rows: { kind: NonNullable<ReportRow['kind']>; level: number; cells: string[] }[];
  notes: string[];
}

/** What the PDF shows of a table, for a screen. Throws a DocumentError when the table contradicts itself. */
export function displayTable(table: ReportTable): DisplayTable {
  const resolved = resolveTable(table);
  const { columns, unit = 'cents' } = { ...table, columns: resolved.columns };
  return {
    key: table.key,
    caption: captionOf(table),
    columns: columns.map(({ key, label, kind, definition = '' }) => ({ key, label, kind, definition })),
    rows: resolved.rows.map(({ kind, level, values }) => ({
      kind,
      level,
      cells: columns.map((column) => displayText(values.get(column.key) ?? { kind: 'empty' }, column, unit)),
    })),
    notes: notesOf(resolved),
  };
}
