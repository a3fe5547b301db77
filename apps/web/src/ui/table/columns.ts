import {
  columnVisibilityFeature,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  type ColumnDef,
  type RowData,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';

/** What our tables use of TanStack Table. Sorting is the server's, or nobody's: `sort` of the list goes into the request. */
export const features = tableFeatures({ rowSortingFeature, rowSelectionFeature, columnVisibilityFeature });
export type Features = typeof features;

/** How a cell is changed in its place: Enter saves, Escape undoes, Tab saves and goes to the next cell. */
export interface CellEdit<Row extends RowData> {
  value: (row: Row) => string;
  may: (row: Row) => boolean;
  /** Names the field, as "Titel van EIS-001". */
  label: (row: Row) => string;
  /** Choices; without them the cell is text. */
  options?: { value: string; label: string }[];
  maxLength?: number;
  /** What is wrong with a text before it is sent, or null. */
  wrong?: (value: string) => string | null;
  /** Stores the value upon the version in `row`; refusals are thrown. After a 412 both texts are shown. */
  save: (row: Row, value: string) => Promise<void>;
  /** The row as it is stored now. */
  reload: (row: Row) => Promise<Row>;
}

/** One column. The first column names the row: it stays in sight, and holds the link when rows lead somewhere. */
export interface Column<Row extends RowData> {
  /** Also the name that the API sorts by, when `sortable`. */
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** In pixels; a column without a width takes what is left, at least 200. */
  width?: number;
  /** Right for amounts, counts and other figures. */
  align?: 'left' | 'right';
  sortable?: boolean;
  /** What the column means, shown on hover and read with the header. */
  meaning?: string;
  /** A person may hide it. */
  optional?: boolean;
  /** Not shown until a person asks for it; only with `optional`. */
  hidden?: boolean;
  edit?: CellEdit<Row>;
}

export const OPEN_WIDTH = 200;

export const columnDefs = <Row extends RowData>(columns: Column<Row>[]): ColumnDef<Features, Row, unknown>[] =>
  columns.map((column) => ({
    id: column.id,
    header: column.header,
    enableSorting: column.sortable ?? false,
    enableHiding: column.optional ?? false,
    accessorFn: (row: Row) => row,
    cell: ({ row }) => column.cell(row.original as Row),
  })) as ColumnDef<Features, Row, unknown>[];
