import { useTable, type RowData, type RowSelectionState, type SortingState } from '@tanstack/react-table';
import { useElementScrollRestoration } from '@tanstack/react-router';
import { useId, useMemo, useRef, type ReactNode } from 'react';
import { t } from '@web/texts';
import { EmptyState } from '../empty-state';
import { Button } from '@mantine/core';
import { ColumnChooser } from './column-chooser';
import { arranged, useColumnLayout, widened } from './column-layout';
import { columnDefs, features, OPEN_WIDTH, type Column } from './columns';
import { TableBody } from './table-body';
import { TableHead } from './table-head';
import type { KeysetList } from './use-keyset-list';
import classes from './data-table.module.css';

export interface TableSelection {
  ids: string[];
  /** Given the ids chosen by hand; `all` is then over. */
  onChange: (ids: string[]) => void;
  /** Every row that the list has is chosen, also those not loaded. */
  all?: boolean;
}

export interface DataTableProps<Row extends RowData> {
  /** What the table holds; read aloud, not shown. */
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowId: (row: Row) => string;
  /** Where a row leads; makes the first column a link and the arrows walk through the rows. */
  rowHref?: (row: Row) => string;
  /** The row opens beside the list: search words, filters and order stay in the address. */
  keepsList?: boolean;
  /** The list behind the rows: order, further pages, loading. Without it the rows stand as given. */
  list?: KeysetList<Row>;
  /** What stands there when there is nothing: an EmptyState that says what to do. */
  empty?: ReactNode;
  /** The row whose details are open beside the table. */
  current?: string;
  /** Check boxes: the ids chosen. */
  selection?: TableSelection;
  /** Heading above each run of rows with the same group; rows must come in that order. */
  group?: (row: Row) => string;
  /** Last row, for totals: the cell of a column by its id. */
  total?: Partial<Record<string, ReactNode>>;
}

const asSorting = (sort: string | undefined): SortingState =>
  sort ? [{ id: sort.replace(/^-/, ''), desc: sort.startsWith('-') }] : [];

/** A table of records: real table markup, drawn only where it is in sight, with its own scroll box and a fixed first column. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { columns, rows, list, selection } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const restoration = `table-${props.caption}`;
  const scrolled = useElementScrollRestoration({ id: restoration });
  const [layout, setLayout] = useColumnLayout(list?.screen ?? props.caption);
  const defs = useMemo(() => columnDefs(columns), [columns]);
  const rowSelection = useMemo<RowSelectionState>(
    () => Object.fromEntries((selection?.ids ?? []).map((one) => [one, true])),
    [selection?.ids],
  );
  const table = useTable({
    features,
    columns: defs,
    data: rows,
    getRowId: props.rowId,
    manualSorting: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    enableRowSelection: selection !== undefined,
    state: { sorting: asSorting(list?.sort), rowSelection },
    onSortingChange: (updater) => {
      const next = (typeof updater === 'function' ? updater(asSorting(list?.sort)) : updater)[0];
      if (next) list?.setSort(`${next.desc ? '-' : ''}${next.id}`);
    },
    onRowSelectionChange: (updater) => {
      const next = typeof updater === 'function' ? updater(rowSelection) : updater;
      selection?.onChange(Object.keys(next).filter((one) => next[one]));
    },
  });
  const shown = useMemo(() => arranged(columns, layout), [columns, layout]);
  if (rows.length === 0 && list?.loading !== true) {
    return list?.narrowed ? <NothingFound onClear={list.clear} /> : <>{props.empty}</>;
  }
  const width = shown.reduce((sum, column) => sum + (column.width ?? OPEN_WIDTH), selection ? 36 : 0);
  return (
    <div className={list ? `${classes.outer} ${classes.fill}` : classes.outer}>
      {columns.some((column) => column.optional) && (
        <ColumnChooser columns={columns} layout={layout} onLayout={setLayout} overToolbar={list !== undefined} />
      )}
      <div
        ref={box}
        className={classes.box}
        role="region"
        aria-labelledby={`${id}-caption`}
        // Without links in the rows the box itself is what the arrow keys scroll.
        tabIndex={props.rowHref ? undefined : 0}
        data-scroll-restoration-id={restoration}
      >
        <table
          className={classes.table}
          style={{ minWidth: width }}
          aria-rowcount={list?.hasMore ? -1 : rows.length + 1}
          aria-busy={list?.loading}
        >
          <caption id={`${id}-caption`} className={classes.caption}>
            {props.caption}
          </caption>
          <colgroup>
            {selection && <col style={{ width: 36 }} />}
            {shown.map((column) => (
              <col key={column.id} style={column.width ? { width: column.width } : undefined} />
            ))}
          </colgroup>
          <TableHead
            table={table}
            columns={shown}
            selection={selection}
            onWidth={(column, wide) => setLayout(widened(layout, column, wide))}
          />
          <TableBody {...props} table={table} columns={shown} box={box} initialOffset={scrolled?.scrollY} />
          {props.total && (
            <tfoot>
              <tr className={classes.total}>
                {selection && <td />}
                {shown.map((column) => (
                  <td key={column.id} data-align={column.align}>
                    {props.total?.[column.id]}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </div>
  );
}

function NothingFound({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      title={t('ui.list.nothing')}
      text={t('ui.list.nothing.text')}
      action={<Button onClick={onClear}>{t('ui.list.clear')}</Button>}
    />
  );
}
