import { Checkbox, Skeleton } from '@mantine/core';
import type { ReactTable, Row as TableRow, RowData } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { t } from '@web/texts';
import { RecordLink } from '../record-link';
import type { Column, Features } from './columns';
import type { DataTableProps } from './data-table';
import { usePrinting } from './use-printing';
import classes from './data-table.module.css';

interface TableBodyProps<Row extends RowData> extends DataTableProps<Row> {
  table: ReactTable<Features, Row>;
  box: RefObject<HTMLDivElement | null>;
  initialOffset: number | undefined;
}

/** A line of the body: a record, or the heading of a group. */
type Line<Row extends RowData> = { heading: string; count: number } | { row: TableRow<Features, Row>; at: number };

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
const STEPS: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
};

/** The rows in sight, between two spacers that keep the scroll bar true. Arrow keys walk over the links of the rows. */
export function TableBody<Row extends RowData>(props: TableBodyProps<Row>) {
  const { table, columns, list, box } = props;
  const rows = table.getRowModel().rows;
  const lines = useMemo(() => linesOf(rows, props.group), [rows, props.group]);
  const printing = usePrinting();
  const [active, setActive] = useState(0);
  const wanted = useRef<number | null>(null);
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
    if (list?.hasMore && lastDrawn >= lines.length - 10) list.loadMore();
  }, [list, lastDrawn, lines.length]);
  const question = useRef(list?.question);
  useEffect(() => {
    if (question.current === list?.question) return;
    question.current = list?.question;
    setActive(0);
    box.current?.scrollTo({ top: 0 });
  }, [list?.question, box]);
  useEffect(() => {
    if (wanted.current === null) return;
    const link = box.current?.querySelector<HTMLElement>(`[data-line="${wanted.current}"]`);
    if (link) {
      link.focus({ preventScroll: true });
      wanted.current = null;
    }
  });

  const walk = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const from = (event.target as HTMLElement).dataset.line;
    if (step === undefined || from === undefined) return;
    event.preventDefault();
    const direction = step < 0 ? -1 : 1;
    let to = Math.max(0, Math.min(lines.length - 1, Number(from) + step));
    while ('heading' in (lines[to] ?? {})) to += to === 0 ? 1 : direction;
    if (!lines[to]) return;
    wanted.current = to;
    setActive(to);
    virtual.scrollToIndex(to);
  };

  if (list?.loading) return <LoadingRows columns={columns.length + (props.selection ? 1 : 0)} />;
  const inSight = items.some((item) => item.index === active);
  const firstRow = items.find((item) => 'row' in (lines[item.index] ?? {}))?.index;
  const tabStop = inSight && 'row' in (lines[active] ?? {}) ? active : firstRow;
  const span = columns.length + (props.selection ? 1 : 0);
  return (
    <tbody onKeyDown={walk}>
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
            {...props}
            row={line.row}
            line={index}
            position={line.at + 2}
            measure={virtual.measureElement}
            tabStop={index === tabStop}
            onFocus={() => setActive(index)}
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

interface BodyRowProps<Row extends RowData> extends DataTableProps<Row> {
  row: TableRow<Features, Row>;
  line: number;
  position: number;
  measure: (element: Element | null) => void;
  tabStop: boolean;
  onFocus: () => void;
}

function BodyRow<Row extends RowData>(props: BodyRowProps<Row>) {
  const { row, columns, rowHref, selection } = props;
  const [first, ...others] = columns as [Column<Row>, ...Column<Row>[]];
  const name = first.cell(row.original);
  return (
    <tr
      ref={props.measure}
      data-index={props.line}
      aria-rowindex={props.position}
      className={classes.row}
      data-current={row.id === props.current || undefined}
      data-selected={row.getIsSelected() || undefined}
    >
      {selection && (
        <td className={classes.check}>
          <Checkbox
            size="xs"
            aria-label={t('ui.table.select', { row: typeof name === 'string' ? name : String(props.position - 1) })}
            checked={row.getIsSelected()}
            onChange={(event) => row.toggleSelected(event.currentTarget.checked)}
          />
        </td>
      )}
      <th scope="row" data-align={first.align}>
        {rowHref ? (
          <RecordLink
            url={rowHref(row.original)}
            keepSearch={props.keepsList}
            className={classes.link}
            data-line={props.line}
            tabIndex={props.tabStop ? 0 : -1}
            onFocus={props.onFocus}
          >
            {name}
          </RecordLink>
        ) : (
          name
        )}
      </th>
      {others.map((column) => (
        <td key={column.id} data-align={column.align}>
          {column.cell(row.original)}
        </td>
      ))}
    </tr>
  );
}
