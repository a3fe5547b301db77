import { Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { t } from '@web/texts';
import { monthNames, shown, type FigureField, type PivotLine } from './board-rows';
import type { Board } from './use-board';
import classes from './board.module.css';

const FIELDS: readonly FigureField[] = ['agreed', 'expected', 'spent', 'spentPercentage', 'forecast', 'variance'];

interface BoardTableProps {
  board: Board;
  lines: PivotLine[];
  open: ReadonlySet<string>;
  onToggle: (group: string) => void;
  /** `key:field` of the figure whose sum stands beside the table. */
  current: string;
  onFigure: (line: PivotLine, field: FigureField) => void;
  asThousands: boolean;
}

/** Municipality x building block; every group opens, every figure leads to its sum and its bookings. */
export function BoardTable(props: BoardTableProps) {
  const { board, lines } = props;
  return (
    <div className={classes.box} role="region" aria-label={t('board.table')} tabIndex={0}>
      <table className={classes.table}>
        <caption className={classes.caption}>{t('board.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`board.row.${board.groupBy}`)}</th>
            {board.columns.map((column) => (
              <th key={column.field} scope="col" className={classes.number}>
                <Tooltip label={column.definition} multiline w={280} events={{ hover: true, focus: true, touch: true }}>
                  <button type="button" className={classes.meaning}>
                    {column.label}
                  </button>
                </Tooltip>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <BoardLine key={line.key} line={line} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BoardLine({ line, ...props }: BoardTableProps & { line: PivotLine }) {
  const { board, asThousands, current } = props;
  const labels = new Map(board.columns.map((column) => [column.field, column.label]));
  return (
    <tr data-kind={line.kind} data-current={current.startsWith(`${line.key}:`) || undefined}>
      <th scope="row">
        <LineName line={line} {...props} />
      </th>
      {FIELDS.map((field) => {
        const text = shown(line.figures, field, asThousands);
        const column = labels.get(field) ?? field;
        return (
          <td key={field} className={classes.number} data-field={field} data-favour={line.figures.favour ?? undefined}>
            <button
              type="button"
              className={classes.figure}
              aria-pressed={current === `${line.key}:${field}`}
              aria-label={t('board.open-figure', { column, name: line.name, amount: text })}
              onClick={() => props.onFigure(line, field)}
            >
              {text}
            </button>
          </td>
        );
      })}
      <td className={classes.favour} data-favour={line.figures.favour ?? undefined}>
        {line.figures.favour ?? ''}
      </td>
    </tr>
  );
}

function LineName({ line, open, onToggle }: BoardTableProps & { line: PivotLine }) {
  const missing = line.kind === 'row' && line.figures.missingMonths.length > 0;
  if (line.kind === 'group') {
    const Arrow = open.has(line.key) ? IconChevronDown : IconChevronRight;
    return (
      <button
        type="button"
        className={classes.group}
        aria-expanded={open.has(line.key)}
        onClick={() => onToggle(line.key)}
      >
        <Arrow size={16} stroke={1.75} aria-hidden />
        {line.name}
      </button>
    );
  }
  return (
    <span className={classes.name}>
      {line.name}
      {missing && (
        <span
          className={classes.missing}
          title={t('board.missing.long', { months: monthNames(line.figures.missingMonths) })}
        >
          <IconAlertTriangle size={13} stroke={1.75} aria-hidden />
          {t('board.missing', { months: monthNames(line.figures.missingMonths) })}
        </span>
      )}
      {line.row && line.row.lineId === null && <span className={classes.missing}>{t('board.no-line')}</span>}
    </span>
  );
}
