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
