import { Skeleton } from '@mantine/core';
import type { ReactTable, Row as TableRow, RowData } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { BodyRow } from './body-row';
import type { Column, Features } from './columns';
import type { DataTableProps } from './data-table';
import { useCellEditing } from './use-cell-editing';
import { usePrinting } from './use-printing';
import { useRowKeys } from './use-row-keys';
import classes from './data-table.module.css';

interface TableBodyProps<Row extends RowData> extends DataTableProps<Row> {
  table: ReactTable<Features, Row>;
  box: RefObject<HTMLDivElement | null>;
  initialOffset: number | undefined;
}

/** A line of the body: a record, or the heading of a group. */
export type Line<Row extends RowData> =
  { heading: string; count: number } | { row: TableRow<Features, Row>; at: number };

function linesOf<Row extends RowData>(
  rows: TableRow<Features, Row>[],
  group: ((row: Row) => string) | undefined,
): Line<Row>[] {
  if (!group) return rows.map((row, at) => ({ row, at }));
  const lines: Line<Row>[] = [];
  let open: { heading: string; count: number } | undefined;
  rows.forEach((row, at) => {
    const heading = group(row.original);
    if (open?.heading !== heading) lines.push((open = { heading, count: 0 }));
    open.count += 1;
    lines.push({ row, at });
  });
  return lines;
}

const ROW_HEIGHT = 33;
/** The next page is asked for while this many rows are still below. */
const AHEAD = 60;

/** The rows in sight, between two spacers that keep the scroll bar true. Arrow keys walk over the links of the rows. */
export function TableBody<Row extends RowData>(props: TableBodyProps<Row>) {
  const { table, columns, list, box, selection } = props;
  const rows = table.getRowModel().rows;
  const lines = useMemo(() => linesOf(rows, props.group), [rows, props.group]);
  const printing = usePrinting();
  const [active, setActive] = useState(0);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    initialOffset: props.initialOffset,
    overscan: 12,
  });
  // The box around the table gets its element after the body has looked for it: look once more.
  const [, lookAgain] = useState(false);
  useEffect(() => lookAgain(true), []);
  const drawn = virtual.getVirtualItems();
  const items = printing ? lines.map((_, index) => ({ index })) : drawn;
  const before = printing ? 0 : (drawn[0]?.start ?? 0);
  const after = printing ? 0 : virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  const lastDrawn = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (list?.hasMore && lastDrawn >= lines.length - AHEAD) list.loadMore();
  }, [list, lastDrawn, lines.length]);
  const question = useRef(list?.question);
  useEffect(() => {
    if (question.current === list?.question) return;
    question.current = list?.question;
    setActive(0);
    box.current?.scrollTo({ top: 0 });
  }, [list?.question, box]);

  const keys = useRowKeys({ lines, box, goTo: (line) => virtual.scrollToIndex(line), setActive });
  const { editing, handlers } = useCellEditing({ columns, lines, selection, setActive, keys, virtual });

  if (list?.loading) return <LoadingRows columns={columns.length + (selection ? 1 : 0)} />;
  const inSight = items.some((item) => item.index === active);
  const firstRow = items.find((item) => 'row' in (lines[item.index] ?? {}))?.index;
  const tabStop = inSight && 'row' in (lines[active] ?? {}) ? active : firstRow;
  const span = columns.length + (selection ? 1 : 0);
  return (
    <tbody onKeyDown={(event) => keys.onKeyDown(event, handlers)}>
      {before > 0 && <Spacer height={before} span={span} />}
      {items.map(({ index }) => {
        const line = lines[index];
        if (!line) return null;
        return 'heading' in line ? (
          <tr key={`group-${line.heading}`} data-index={index} ref={virtual.measureElement} className={classes.group}>
            <th colSpan={span} scope="rowgroup">
              <span className={classes.groupName}>
                {line.heading} <span className="kv-quiet">{line.count}</span>
              </span>
            </th>
          </tr>
        ) : (
          <BodyRow
            key={line.row.id}
            id={line.row.id}
            row={line.row.original}
            columns={columns as Column<Row>[]}
            line={index}
            position={line.at + 2}
            tabStop={index === tabStop}
            current={line.row.id === props.current}
            selectable={selection !== undefined}
            selected={selection?.all === true || line.row.getIsSelected()}
            editing={editing?.row === line.row.id ? editing.column : null}
            href={props.rowHref?.(line.row.original)}
            keepsList={props.keepsList ?? false}
            on={handlers}
          />
        );
      })}
      {after > 0 && <Spacer height={after} span={span} />}
    </tbody>
  );
}

const Spacer = ({ height, span }: { height: number; span: number }) => (
  <tr aria-hidden className={classes.spacer}>
    <td colSpan={span} style={{ height }} />
  </tr>
);

function LoadingRows({ columns }: { columns: number }) {
  return (
    <tbody>
      {Array.from({ length: 8 }, (_, at) => (
        <tr key={at} aria-hidden>
          <td colSpan={columns}>
            <Skeleton height={14} animate={false} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}
