import { Checkbox, Tooltip } from '@mantine/core';
import type { ReactTable, RowData } from '@tanstack/react-table';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { t } from '@web/texts';
import type { Column, Features } from './columns';
import classes from './data-table.module.css';

interface TableHeadProps<Row extends RowData> {
  table: ReactTable<Features, Row>;
  columns: Column<Row>[];
  selectable: boolean;
}

function SortButton<Row extends RowData>({ table, column }: { table: ReactTable<Features, Row>; column: Column<Row> }) {
  const sorted = table.getColumn(column.id)?.getIsSorted();
  const Arrow = sorted === 'desc' ? IconArrowDown : IconArrowUp;
  return (
    <button
      type="button"
      className={classes.sort}
      onClick={() => table.getColumn(column.id)?.toggleSorting(sorted === 'asc')}
    >
      {column.header}
      <Arrow size={14} stroke={1.75} aria-hidden className={sorted ? undefined : classes.unsorted} />
    </button>
  );
}

/** Column headings, with the order on those that can be sorted by. */
export function TableHead<Row extends RowData>({ table, columns, selectable }: TableHeadProps<Row>) {
  const ariaSort = (id: string): 'ascending' | 'descending' | 'none' => {
    const sorted = table.getColumn(id)?.getIsSorted();
    return sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none';
  };
  return (
    <thead className={classes.head}>
      <tr aria-rowindex={1}>
        {selectable && (
          <td className={classes.check}>
            <Checkbox
              size="xs"
              aria-label={t('ui.table.select-all')}
              checked={table.getIsAllRowsSelected()}
              indeterminate={table.getIsSomeRowsSelected() && !table.getIsAllRowsSelected()}
              onChange={(event) => table.toggleAllRowsSelected(event.currentTarget.checked)}
            />
          </td>
        )}
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            data-align={column.align}
            aria-sort={column.sortable ? ariaSort(column.id) : undefined}
          >
            <Tooltip label={column.meaning} disabled={!column.meaning} multiline w={260}>
              {column.sortable ? (
                <span>
                  <SortButton table={table} column={column} />
                </span>
              ) : (
                <span>{column.header}</span>
              )}
            </Tooltip>
          </th>
        ))}
      </tr>
    </thead>
  );
}
