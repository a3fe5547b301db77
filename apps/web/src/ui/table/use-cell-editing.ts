import type { RowData } from '@tanstack/react-table';
import { useRef, useState } from 'react';
import type { RowHandlers } from './body-row';
import type { Leave } from './cell-editor';
import type { Column } from './columns';
import type { TableSelection } from './data-table';
import type { Line } from './table-body';

interface CellEditingOptions<Row extends RowData> {
  columns: Column<Row>[];
  lines: Line<Row>[];
  selection: TableSelection | undefined;
  setActive: (line: number) => void;
  keys: { focusOn: (goal: { line: number; column: string | null }) => void };
  virtual: { measureElement: (element: Element | null) => void; scrollToIndex: (line: number) => void };
}

interface Place {
  row: string;
  column: string;
}

/** Which cell is being changed, and what rows tell; the handlers stay one object, so that rows are not drawn for them. */
export function useCellEditing<Row extends RowData>(options: CellEditingOptions<Row>) {
  const [editing, setEditing] = useState<Place | null>(null);
  const now = useRef(options);
  now.current = options;
  const lastSelected = useRef<string | null>(null);
  const lineOf = (row: string): number => now.current.lines.findIndex((line) => 'row' in line && line.row.id === row);

  /** The next cell that may be changed, in reading order; null at the end. */
  const nextTo = ({ row, column }: Place, step: 1 | -1): Place | null => {
    const { lines, columns } = now.current;
    const order = columns.map(({ id }) => id);
    let at = lineOf(row);
    let place = order.indexOf(column) + step;
    while (at >= 0 && at < lines.length) {
      const line = lines[at]!;
      for (; 'row' in line && place >= 0 && place < columns.length; place += step) {
        if (columns[place]!.edit?.may(line.row.original)) return { row: line.row.id, column: order[place]! };
      }
      at += step;
      place = step === 1 ? 0 : columns.length - 1;
    }
    return null;
  };

  const done = (row: string, column: string, leave: Leave): void => {
    const next = leave === 'next' || leave === 'previous' ? nextTo({ row, column }, leave === 'next' ? 1 : -1) : null;
    setEditing((open) => (open === null || (open.row === row && open.column === column) ? next : open));
    if (next) now.current.virtual.scrollToIndex(lineOf(next.row));
    else if (leave !== 'away') now.current.keys.focusOn({ line: lineOf(row), column });
  };

  const select = (id: string, checked: boolean, range: boolean): void => {
    const { selection, lines } = now.current;
    if (!selection) return;
    const loaded = lines.flatMap((line) => ('row' in line ? [line.row.id] : []));
    const chosen = new Set(selection.all ? loaded : selection.ids);
    const [from, to] = [loaded.indexOf(lastSelected.current ?? id), loaded.indexOf(id)].sort((a, b) => a - b);
    const touched = range && from! >= 0 ? loaded.slice(from, to! + 1) : [id];
    for (const one of touched) {
      if (checked) chosen.add(one);
      else chosen.delete(one);
    }
    lastSelected.current = id;
    selection.onChange([...chosen]);
  };

  const handlers = useRef<RowHandlers>({
    measure: (element) => now.current.virtual.measureElement(element),
    focus: (line) => now.current.setActive(line),
    select,
    edit: (row, column) => setEditing({ row, column }),
    done,
    drafts: new Map(),
  }).current;
  return { editing, handlers };
}
