import { Money } from '@koersvast/kernel';
import { Link } from '@tanstack/react-router';
import { keepPreviousData } from '@tanstack/react-query';
import { apiQuery } from '@web/api/client';
import { t } from '@web/texts';
import { amount } from '@web/ui/format';
import { SidePanel } from '@web/ui/side-panel';
import type { FigureField, PivotLine } from './board-rows';
import { useBoardQuestion, type Board } from './use-board';
import classes from './board.module.css';

interface FigurePanelProps {
  board: Board;
  line: PivotLine;
  field: FigureField;
  scope: string;
  onClose: () => void;
}

/** How one figure came about: its meaning, the sum to the cent and the bookings behind it. */
export function FigurePanel({ board, line, field, scope, onClose }: FigurePanelProps) {
  const column = board.columns.find((candidate) => candidate.field === field);
  return (
    <SidePanel
      title={line.name}
      caption={t('board.figure.caption', { column: column?.label ?? '', group: line.under ?? scope })}
      onClose={onClose}
    >
      {column && <p className="kv-caption">{column.definition}</p>}
      <Sum board={board} line={line} />
      {line.row?.lineId && (
        <p className={classes.link}>
          <Link to="/budgetregels/$id" params={{ id: line.row.lineId } as never}>
            {t('board.figure.line', { code: line.row.lineCode ?? '' })}
          </Link>
        </p>
      )}
      <Bookings line={line} />
    </SidePanel>
  );
}

function Sum({ board, line }: { board: Board; line: PivotLine }) {
  const { figures, row } = line;
  const known = row ? row.months.slice(0, board.monthsElapsed).filter((month) => month.spent !== null).length : 0;
  const method =
    row === null ? t('board.figure.run-rate.sum') : t('board.figure.run-rate', { spent: amount(figures.spent), known });
  const behind =
    figures.spent === null ? null : Money.parse(figures.expected).minus(Money.parse(figures.spent)).toString();
  return (
    <section aria-label={t('board.figure.sum')}>
      <dl className={classes.sum}>
        <Term label={t('board.figure.agreed')} value={amount(figures.agreed)} />
        <Term
          label={t('board.figure.minus-forecast')}
          value={amount(figures.forecast)}
          note={figures.forecast === null ? t('board.figure.unknown') : method}
        />
        <Term
          label={t(figures.favour ? `board.figure.variance.${figures.favour}` : 'board.figure.variance')}
          value={`${amount(figures.variance, { plus: true })} ${figures.favour ?? ''}`}
          favour={figures.favour ?? undefined}
          result
        />
      </dl>
      <dl className={classes.sum}>
        <Term label={t('board.figure.expected', { months: board.monthsElapsed })} value={amount(figures.expected)} />
        <Term label={t('board.figure.minus-spent')} value={amount(figures.spent)} />
        <Term label={t('board.figure.expected-difference')} value={amount(behind, { plus: true })} result />
      </dl>
    </section>
  );
}

function Term(props: { label: string; value: string; note?: string; favour?: string; result?: boolean }) {
  return (
    <div data-result={props.result || undefined} data-favour={props.favour}>
      <dt>
        {props.label}
        {props.note && <span className="kv-caption">{props.note}</span>}
      </dt>
      <dd>{props.value}</dd>
    </div>
  );
}

const FIRST = 8;

function Bookings({ line }: { line: PivotLine }) {
  const { municipalityId, ...question } = useBoardQuestion();
  const of = {
    municipalityId: line.municipalityId ?? municipalityId,
    ...(line.buildingBlockId ? { buildingBlockId: line.buildingBlockId } : {}),
  };
  const { data } = apiQuery.useQuery(
    'get',
    '/budget-board/bookings',
    { params: { query: { ...question, ...of, limit: FIRST } } },
    { placeholderData: keepPreviousData, throwOnError: true },
  );
  if (!data) return null;
  const filters = Object.fromEntries(
    Object.entries({ municipalityId: line.municipalityId, buildingBlockId: line.buildingBlockId }).filter(
      ([, id]) => id,
    ),
  );
  return (
    <section className={classes.bookings}>
      <div className={classes.bookingsHead}>
        <h3>{t('board.figure.bookings')}</h3>
        <span className="kv-caption">
          {t('board.figure.bookings.sum', { count: data.count, total: amount(data.total) })}
        </span>
      </div>
      {data.count === 0 && <p className="kv-quiet">{t('board.figure.bookings.none')}</p>}
      <ul>
        {data.items.map((item) => (
          <li key={item.id}>
            <span className="kv-caption">{item.period.split('-').reverse().join('-')}</span>
            <span title={`${item.document} / ${item.line}`}>
              {item.description || `${item.document} / ${item.line}`}
            </span>
            <span className="kv-number">{amount(item.amount)}</span>
          </li>
        ))}
      </ul>
      {data.count > FIRST && (
        <Link
          to="/bestedingen"
          search={
            ((before: Record<string, unknown>) => ({
              programma: before.programma,
              jaar: before.jaar,
              gemeente: before.gemeente,
              ...filters,
            })) as never
          }
        >
          {t('board.figure.all', { count: data.count })}
        </Link>
      )}
    </section>
  );
}
