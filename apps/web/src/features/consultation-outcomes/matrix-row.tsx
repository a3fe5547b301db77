import type { VirtualItem } from '@tanstack/react-virtual';
import { IconAlertTriangle, IconQuote } from '@tabler/icons-react';
import { memo, type KeyboardEvent } from 'react';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { StanceBar, StanceChip } from './stance';
import type { Cell } from './use-cells';
import classes from './matrix-grid.module.css';

type Frame = components['schemas']['ResponseMatrixResponse'];
type Question = Frame['questions'][number];
type Place = { row: number; column: number };

interface Deeds {
  onFocus: (place: Place) => void;
  onOpen: (cell: string) => void;
}

interface MatrixRowProps extends Deeds {
  question: Question;
  /** Index of the question. */
  at: number;
  /** Pixels, as all sizes here. */
  top: number;
  height: number;
  first: number;
  columnWidth: number;
  columns: VirtualItem[];
  parties: Frame['parties'];
  cellOf: (questionId: string, partyId: string) => Cell | undefined;
  /** The open cell when it is in this row, else ''. */
  current: string;
  /** Column of this row that takes the focus, or -1. */
  focused: number;
}

/** One question and the cells in sight. Remembered: a frame of scrolling draws only what came into sight. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { question, at, top, height, first, columnWidth, columns, parties, cellOf, current, focused } = props;
  const width = first + parties.length * columnWidth;
  return (
    <div role="row" aria-rowindex={at + 2} className={classes.row} style={{ top, height, width }}>
      <QuestionHead question={question} width={first} />
      {columns.map(({ index, start }) => {
        const party = parties[index]!;
        const id = `${question.id}.${party.id}`;
        return (
          <MatrixCell
            key={party.id}
            id={id}
            row={at}
            column={index}
            left={first + start}
            width={columnWidth}
            cell={cellOf(question.id, party.id)}
            selected={current === id}
            focusable={focused === index}
            onFocus={props.onFocus}
            onOpen={props.onOpen}
          />
        );
      })}
    </div>
  );
});

interface MatrixCellProps extends Deeds, Place {
  /** "question.party". */
  id: string;
  left: number;
  width: number;
  cell: Cell | undefined;
  selected: boolean;
  focusable: boolean;
}

const MatrixCell = memo(function MatrixCell(props: MatrixCellProps) {
  const { id, row, column, left, width, cell, selected, focusable, onFocus, onOpen } = props;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onOpen(id);
  };
  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={selected}
      tabIndex={focusable ? 0 : -1}
      data-cell={`${row}.${column}`}
      className={classes.cell}
      style={{ left, width }}
      onClick={() => {
        onFocus({ row, column });
        onOpen(id);
      }}
      onFocus={() => onFocus({ row, column })}
      onKeyDown={onKeyDown}
    >
      <CellWords cell={cell} />
    </div>
  );
});

const QuestionHead = memo(function QuestionHead({ question, width }: { question: Question; width: number }) {
  return (
    <div role="rowheader" aria-colindex={1} className={classes.question} style={{ width }}>
      <span className="kv-caption">{t('matrix.question.code', { number: question.number })}</span>
      <p title={question.text}>{question.text}</p>
      <StanceBar counts={question.counts} />
    </div>
  );
});

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
