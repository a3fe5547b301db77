import { useVirtualizer } from '@tanstack/react-virtual';
import { IconClock } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useMediaQuery } from '@mantine/hooks';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { MatrixRow } from './matrix-row';
import { useCells } from './use-cells';
import classes from './matrix-grid.module.css';

type Frame = components['schemas']['ResponseMatrixResponse'];
type Question = Frame['questions'][number];
type Line = { kind: 'group'; id: string; label: string } | { kind: 'question'; question: Question; at: number };

const ROW = { wide: 136, narrow: 176 };
const GROUP = 34;
const COLUMN = 196;
const FIRST = { wide: 264, narrow: 168 };
const HEAD = 40;

interface MatrixGridProps {
  consultationId: string;
  frame: Frame;
  /** The open cell as "question.party", or ''. */
  current: string;
  onOpen: (cell: string) => void;
}

/** The lines of the grid: a heading per bouwsteen, and under it its questions. */
function linesOf(questions: Question[]): Line[] {
  return questions.flatMap((question, at): Line[] => {
    const before = questions[at - 1]?.buildingBlock?.id;
    const block = question.buildingBlock;
    const line: Line = { kind: 'question', question, at };
    if (at > 0 && before === block?.id) return [line];
    const label = block ? t('matrix.group', { number: block.number, name: block.name }) : t('matrix.group.none');
    return [{ kind: 'group', id: block?.id ?? 'none', label }, line];
  });
}

/**
 * A grid that draws only what is in sight, so that 60 questions against 200 parties scroll as smoothly as five against
 * five. One cell takes the focus; arrows walk, Enter opens. Neither direction draws at once by itself: a slanting
 * scroll would draw everything twice, and the rows and columns beyond the edge are there for that one frame.
 */
export function MatrixGrid({ consultationId, frame, current, onOpen }: MatrixGridProps) {
  const box = useRef<HTMLDivElement>(null);
  const size = useMediaQuery('(min-width: 900px)', true, { getInitialValueInEffect: false }) ? 'wide' : 'narrow';
  const first = FIRST[size];
  const { questions, parties } = frame;
  const lines = useMemo(() => linesOf(questions), [questions]);
  const [focus, setFocus] = useState({ row: 0, column: 0 });
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => (lines[index]!.kind === 'group' ? GROUP : ROW[size]),
    overscan: 3,
    scrollPaddingStart: HEAD,
    useFlushSync: false,
  });
  const columns = useVirtualizer({
    count: parties.length,
    horizontal: true,
    getScrollElement: () => box.current,
    estimateSize: () => COLUMN,
    overscan: 2,
    scrollPaddingStart: first,
    useFlushSync: false,
  });
  const drawnRows = rows.getVirtualItems();
  const drawnColumns = columns.getVirtualItems();
  const seen = drawnRows.flatMap(({ index }) => {
    const line = lines[index]!;
    return line.kind === 'question' ? [line.at] : [];
  });
  const cellOf = useCells(
    consultationId,
    frame.anonymous,
    useMemo(() => questions.map(({ id }) => id), [questions]),
    useMemo(() => parties.map(({ id }) => id), [parties]),
    {
      firstRow: seen[0] ?? 0,
      lastRow: seen.at(-1) ?? 0,
      firstColumn: drawnColumns[0]?.index ?? 0,
      lastColumn: drawnColumns.at(-1)?.index ?? 0,
    },
  );
  // A cell far away is not there yet when an arrow goes to it: it takes the focus once it is drawn.
  const wanted = useRef('');
  useEffect(() => {
    const cell = wanted.current && box.current?.querySelector<HTMLElement>(`[data-cell="${wanted.current}"]`);
    if (!cell) return;
    wanted.current = '';
    cell.focus({ preventScroll: true });
  });
  const walk = (row: number, column: number): void => {
    const next = {
      row: Math.min(Math.max(row, 0), questions.length - 1),
      column: Math.min(Math.max(column, 0), parties.length - 1),
    };
    setFocus(next);
    rows.scrollToIndex(lines.findIndex((line) => line.kind === 'question' && line.at === next.row));
    columns.scrollToIndex(next.column);
    wanted.current = `${next.row}.${next.column}`;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { row, column } = focus;
    const steps: Record<string, [number, number]> = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      ArrowRight: [row, column + 1],
      ArrowLeft: [row, column - 1],
      Home: [event.ctrlKey ? 0 : row, 0],
      End: [event.ctrlKey ? questions.length - 1 : row, parties.length - 1],
      PageDown: [row + 4, column],
      PageUp: [row - 4, column],
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    walk(...step);
  };
  const width = first + parties.length * COLUMN;
  return (
    <div ref={box} className={classes.box}>
      <div
        role="grid"
        aria-label={t('matrix.caption')}
        aria-rowcount={questions.length + 1}
        aria-colcount={parties.length + 1}
        className={classes.grid}
        style={{ width, height: HEAD + rows.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        <div role="row" aria-rowindex={1} className={classes.head} style={{ width, height: HEAD }}>
          <div role="columnheader" aria-colindex={1} className={classes.corner} style={{ width: first }}>
            {t('matrix.question')}
          </div>
          {drawnColumns.map(({ index, start }) => (
            <div
              key={parties[index]!.id}
              role="columnheader"
              aria-colindex={index + 2}
              className={classes.party}
              style={{ left: first + start, width: COLUMN }}
            >
              <span title={parties[index]!.label}>{parties[index]!.label}</span>
              {parties[index]!.late && (
                <em>
                  <IconClock size={13} aria-hidden /> {t('matrix.late')}
                </em>
              )}
            </div>
          ))}
        </div>
        {drawnRows.map(({ index, start, size: height }) => {
          const line = lines[index]!;
          const style = { top: HEAD + start, height, width };
          if (line.kind === 'group') {
            return (
              <div key={line.id} role="presentation" className={classes.group} style={style}>
                <span>{line.label}</span>
              </div>
            );
          }
          const { question, at } = line;
          return (
            <MatrixRow
              key={question.id}
              question={question}
              at={at}
              top={HEAD + start}
              height={height}
              first={first}
              columnWidth={COLUMN}
              columns={drawnColumns}
              parties={parties}
              cellOf={cellOf}
              current={current.startsWith(`${question.id}.`) ? current : ''}
              focused={focus.row === at ? focus.column : -1}
              onFocus={setFocus}
              onOpen={onOpen}
            />
          );
        })}
      </div>
    </div>
  );
}
