import { useVirtualizer } from '@tanstack/react-virtual';
import { IconAlertTriangle, IconClock, IconQuote } from '@tabler/icons-react';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useMediaQuery } from '@mantine/hooks';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { StanceBar, StanceChip } from './stance';
import { useCells, type Cell } from './use-cells';
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
 * five. One cell takes the focus; arrows walk, Enter opens.
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
  });
  const columns = useVirtualizer({
    count: parties.length,
    horizontal: true,
    getScrollElement: () => box.current,
    estimateSize: () => COLUMN,
    overscan: 2,
    scrollPaddingStart: first,
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
  const walk = (row: number, column: number): void => {
    const next = {
      row: Math.min(Math.max(row, 0), questions.length - 1),
      column: Math.min(Math.max(column, 0), parties.length - 1),
    };
    setFocus(next);
    rows.scrollToIndex(lines.findIndex((line) => line.kind === 'question' && line.at === next.row));
    columns.scrollToIndex(next.column);
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        box.current
          ?.querySelector<HTMLElement>(`[data-cell="${next.row}.${next.column}"]`)
          ?.focus({ preventScroll: true }),
      ),
    );
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
            <div key={question.id} role="row" aria-rowindex={at + 2} className={classes.row} style={style}>
              <QuestionHead question={question} width={first} />
              {drawnColumns.map(({ index: column, start: left }) => {
                const party = parties[column]!;
                const id = `${question.id}.${party.id}`;
                return (
                  <div
                    key={party.id}
                    role="gridcell"
                    aria-colindex={column + 2}
                    aria-selected={current === id}
                    tabIndex={focus.row === at && focus.column === column ? 0 : -1}
                    data-cell={`${at}.${column}`}
                    className={classes.cell}
                    style={{ left: first + left, width: COLUMN }}
                    onClick={() => {
                      setFocus({ row: at, column });
                      onOpen(id);
                    }}
                    onFocus={() => setFocus({ row: at, column })}
                    onKeyDown={(event) => {
                      if (event.key !== 'Enter' && event.key !== ' ') return;
                      event.preventDefault();
                      onOpen(id);
                    }}
                  >
                    <CellWords cell={cellOf(question.id, party.id)} />
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function QuestionHead({ question, width }: { question: Question; width: number }) {
  return (
    <div role="rowheader" aria-colindex={1} className={classes.question} style={{ width }}>
      <span className="kv-caption">{t('matrix.question.code', { number: question.number })}</span>
      <p title={question.text}>{question.text}</p>
      <StanceBar counts={question.counts} />
    </div>
  );
}

function CellWords({ cell }: { cell: Cell | undefined }) {
  if (!cell) return <span className="kv-caption">{t('matrix.loading')}</span>;
  return (
    <>
      <StanceChip stance={cell.stance} />
      {cell.stance === 'NOT_ANSWERED' ? (
        <p className="kv-caption">{t('matrix.not-answered.note')}</p>
      ) : (
        <p className={`kv-words ${classes.words}`}>{cell.excerpt}</p>
      )}
      <span className={classes.foot}>
        {cell.quoteCount > 0 && (
          <span>
            <IconQuote size={13} aria-hidden /> {t('matrix.quotes', { count: cell.quoteCount })}
          </span>
        )}
        {cell.suspect && (
          <span data-suspect>
            <IconAlertTriangle size={13} aria-hidden /> {t('matrix.suspect')}
          </span>
        )}
      </span>
    </>
  );
}
