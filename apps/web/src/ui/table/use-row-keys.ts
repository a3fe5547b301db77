import type { RowData } from '@tanstack/react-table';
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { RowHandlers } from './body-row';
import type { Line } from './table-body';

const STEPS: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
};

interface Goal {
  line: number;
  /** Null: the link that names the row. */
  column: string | null;
}

interface RowKeysOptions<Row extends RowData> {
  lines: Line<Row>[];
  box: RefObject<HTMLDivElement | null>;
  goTo: (line: number) => void;
  setActive: (line: number) => void;
}

/** Keys in a table: up and down over the rows, left and right over what can be changed in a row, F2 changes, Space selects. */
export function useRowKeys<Row extends RowData>({ lines, box, goTo, setActive }: RowKeysOptions<Row>) {
  const wanted = useRef<Goal | null>(null);
  useEffect(() => {
    const goal = wanted.current;
    if (goal === null) return;
    const row = box.current?.querySelector(`tr[data-index="${goal.line}"]`);
    const target =
      (goal.column && row?.querySelector<HTMLElement>(`[data-edit="${goal.column}"]`)) ||
      row?.querySelector<HTMLElement>('[data-line]');
    if (target) {
      target.focus({ preventScroll: true });
      wanted.current = null;
    }
  });
  const focusOn = (goal: Goal): void => {
    wanted.current = goal;
    setActive(goal.line);
    goTo(goal.line);
  };
  const vertical = (event: KeyboardEvent, from: number, column: string | null): void => {
    const step = STEPS[event.key]!;
    event.preventDefault();
    const direction = step < 0 ? -1 : 1;
    let to = Math.max(0, Math.min(lines.length - 1, from + step));
    while ('heading' in (lines[to] ?? {})) to += to === 0 ? 1 : direction;
    if (lines[to]) focusOn({ line: to, column });
  };
  const sideways = (event: KeyboardEvent, target: HTMLElement): void => {
    const stops = [...(target.closest('tr')?.querySelectorAll<HTMLElement>('[data-line], [data-edit]') ?? [])];
    const next = stops[stops.indexOf(target) + (event.key === 'ArrowRight' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const onKeyDown = (event: KeyboardEvent, handlers: RowHandlers): void => {
    const target = event.target as HTMLElement;
    const at = target.dataset.line ?? target.dataset.at;
    const line = at === undefined ? undefined : lines[Number(at)];
    if (at === undefined || !line || 'heading' in line) return;
    const column = target.dataset.edit ?? null;
    if (STEPS[event.key] !== undefined) vertical(event, Number(at), column);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') sideways(event, target);
    else if (event.key === 'F2') {
      const first = column ?? target.closest('tr')?.querySelector<HTMLElement>('[data-edit]')?.dataset.edit;
      if (first) handlers.edit(line.row.id, first);
    } else if (event.key === ' ' && column === null && line.row.getCanSelect()) {
      event.preventDefault();
      handlers.select(line.row.id, !line.row.getIsSelected(), event.shiftKey);
    }
  };
  return { onKeyDown, focusOn };
}
