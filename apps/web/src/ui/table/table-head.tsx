import { Checkbox, Tooltip } from '@mantine/core';
import type { ReactTable, RowData } from '@tanstack/react-table';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useRef, type PointerEvent } from 'react';
import { t } from '@web/texts';
import type { Column, Features } from './columns';
import type { TableSelection } from './data-table';
import classes from './data-table.module.css';

interface TableHeadProps<Row extends RowData> {
  table: ReactTable<Features, Row>;
  columns: Column<Row>[];
  selection: TableSelection | undefined;
  onWidth: (id: string, width: number) => void;
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

/** Drags a column wider or narrower; by keyboard that goes in the dialog of the columns. */
function WidthHandle({ onWidth }: { onWidth: (width: number) => void }) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const down = (event: PointerEvent<HTMLSpanElement>): void => {
    const header = event.currentTarget.closest('th');
    if (!header) return;
    start.current = { x: event.clientX, width: header.offsetWidth };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  return (
    <span
      aria-hidden
      className={classes.widthHandle}
      onPointerDown={down}
      onPointerMove={(event) => start.current && onWidth(start.current.width + event.clientX - start.current.x)}
      onPointerUp={() => (start.current = null)}
    />
  );
}

/** Column headings, with the order on those that can be sorted by. */
export function TableHead<Row extends RowData>({ table, columns, selection, onWidth }: TableHeadProps<Row>) {
  const ariaSort = (id: string): 'ascending' | 'descending' | 'none' => {
    const sorted = table.getColumn(id)?.getIsSorted();
    return sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none';
  };
  const all = selection?.all === true || table.getIsAllRowsSelected();
  return (
    <thead className={classes.head}>
      <tr aria-rowindex={1}>
        {selection && (
          <td className={classes.check}>
            <Checkbox
              size="xs"
              aria-label={t('ui.table.select-all')}
              checked={all}
              indeterminate={!all && table.getIsSomeRowsSelected()}
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
            <WidthHandle onWidth={(width) => onWidth(column.id, width)} />
          </th>
        ))}
      </tr>
    </thead>
  );
}
