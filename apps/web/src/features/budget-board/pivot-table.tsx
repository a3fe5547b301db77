import { IconAlertTriangle, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { t } from '@web/texts';
import { headKey, inSight, lineName, monthNames, shownCell, TOTAL } from './board-rows';
import type { Pivot, PivotHead, PivotLine } from './use-board';
import { Meaning } from '@web/ui/meaning';
import { FigureTable } from '@web/ui/table/figure-table';
import classes from './board.module.css';

interface PivotTableProps {
  pivot: Pivot;
  /** Heads in sight, with their place among the cells. */
  heads: { head: PivotHead; at: number }[];
  totalName: string;
  open: ReadonlySet<string>;
  onToggle: (key: string) => void;
  /** `key!field` of the figure whose sum stands beside the table. */
  current: string;
  onFigure: (line: PivotLine, head: PivotHead) => void;
  asThousands: boolean;
}

/** Columns whose whole name would push the last ones out of sight. */
const SHORT = new Set(['original', 'amendments']);

/** The book divided as chosen; every group opens, every figure leads to what it is the sum of. */
export function PivotTable(props: PivotTableProps) {
  const { pivot, heads } = props;
  const labels = new Map(pivot.dividers.map(({ dimension, label }) => [dimension, label]));
  const corner = pivot.rows.map((dimension) => labels.get(dimension)).join(', ');
  return (
    <FigureTable name={t('board.table')} className={classes.table} data-wide={heads.length > 9 || undefined}>
      <thead>
        <tr>
          <th scope="col">{corner || t('board.row.whole')}</th>
          {heads.map(({ head }) => (
            <th key={headKey(head)} scope="col" className={head.kind === 'favour' ? classes.favour : 'kv-number'}>
              <Meaning text={head.definition} label={head.label}>
                {SHORT.has(head.field) && head.member === null ? t(`board.short.${head.field}`) : head.label}
              </Meaning>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inSight(pivot.lines, props.open).map((line) => (
          <Line key={line.key} line={line} {...props} />
        ))}
        <Line line={pivot.total} {...props} />
      </tbody>
    </FigureTable>
  );
}

function Line({ line, ...props }: PivotTableProps & { line: PivotLine }) {
  const kind = line.key === TOTAL ? 'total' : line.opens ? 'group' : 'row';
  return (
    <tr
      data-kind={kind}
      data-depth={Math.max(0, line.path.length - 1)}
      data-current={props.current.startsWith(`${line.key}!`) || undefined}
    >
      <th scope="row">
        <LineName line={line} {...props} />
      </th>
      {props.heads.map(({ head, at }) => (
        <Cell key={headKey(head)} line={line} head={head} at={at} {...props} />
      ))}
    </tr>
  );
}

function Cell({ line, head, at, ...props }: PivotTableProps & { line: PivotLine; head: PivotHead; at: number }) {
  const cell = line.cells[at]!;
  const text = shownCell(cell, head, props.asThousands);
  const name = lineName(line, props.totalName);
  const toned = head.field === 'variance' || head.kind === 'favour' ? (cell.favour ?? undefined) : undefined;
  if (head.kind === 'favour') {
    return (
      <td className={classes.favour} data-favour={toned}>
        {cell.value ?? ''}
      </td>
    );
  }
  if (cell.value === null) {
    return (
      <td className="kv-number">
        <Meaning
          quiet
          text={cell.reason}
          label={t('board.nothing', { column: head.label, name, reason: cell.reason ?? '' })}
        >
          {text}
        </Meaning>
      </td>
    );
  }
  const key = `${line.key}!${headKey(head)}`;
  return (
    <td className="kv-number" data-field={head.field} data-favour={toned}>
      <button
        type="button"
        className={classes.figure}
        aria-pressed={props.current === key}
        aria-label={t('board.open-figure', { column: head.label, name, amount: text })}
        onClick={() => props.onFigure(line, head)}
      >
        {text}
      </button>
    </td>
  );
}

function LineName({ line, open, onToggle, totalName, pivot }: PivotTableProps & { line: PivotLine }) {
  const name = lineName(line, totalName);
  const missing = !line.opens && line.path.length > 0 && line.missingMonths.length > 0;
  const outside =
    pivot.book === 'CONTRACT' && line.path.length === 2 && line.lineId === null && line.path[1]!.id !== '';
  if (line.opens) {
    const Arrow = open.has(line.key) ? IconChevronDown : IconChevronRight;
    return (
      <button
        type="button"
        className={classes.group}
        aria-expanded={open.has(line.key)}
        onClick={() => onToggle(line.key)}
      >
        <Arrow size={16} stroke={1.75} aria-hidden />
        {name}
      </button>
    );
  }
  return (
    <span className={classes.name}>
      {name}
      {missing && (
        <span className={classes.missing} title={t('board.missing.long', { months: monthNames(line.missingMonths) })}>
          <IconAlertTriangle size={13} stroke={1.75} aria-hidden />
          {t('board.missing', { months: monthNames(line.missingMonths) })}
        </span>
      )}
      {outside && isPlace(line) && <span className={classes.missing}>{t('board.no-line')}</span>}
    </span>
  );
}

/** Municipality x bouwsteen is where the contract budget has its lines. */
const isPlace = ({ path }: PivotLine): boolean =>
  path.every(({ dimension }) => dimension === 'municipality' || dimension === 'building-block');
