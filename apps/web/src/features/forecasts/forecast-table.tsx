import { MONTH_SHORT } from '@koersvast/kernel';
import { IconAlertTriangle, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { t } from '@web/texts';
import { shown, WHOLE, type ForecastFigures, type Subject } from './use-forecast';
import { Meaning } from '@web/ui/meaning';
import { FigureTable } from '@web/ui/table/figure-table';
import classes from './forecasts.module.css';

const FIRST = ['agreed', 'spent', 'runRate', 'seasonal', 'partner'] as const;
const LAST = ['low', 'expected', 'high', 'variance'] as const;
const COMPARED = ['earlier', 'change'] as const;
type Field = (typeof FIRST)[number] | (typeof LAST)[number] | (typeof COMPARED)[number];

interface ForecastTableProps {
  subjects: { group: Subject; lines: Subject[] }[];
  compared: boolean;
  closed: ReadonlySet<string>;
  /** Key of the line beside which the panel stands. */
  current: string;
  onToggle: (key: string) => void;
  onOpen: (key: string) => void;
  asThousands: boolean;
}

/** Municipality x bouwsteen with the methods side by side; a name opens its line. */
export function ForecastTable(props: ForecastTableProps) {
  const { subjects, compared, closed } = props;
  const columns = [...FIRST, 'method', ...LAST, ...(compared ? COMPARED : [])];
  return (
    <FigureTable name={t('forecast.table')} className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('forecast.column.name')}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className={column === 'method' ? classes.method : 'kv-number'}>
              <Meaning text={t(`forecast.column.${column}.meaning`)}>{t(`forecast.column.${column}`)}</Meaning>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {subjects.flatMap(({ group, lines }) => [
          <Line key={group.key} subject={group} {...props} />,
          ...(closed.has(group.key) ? [] : lines.map((line) => <Line key={line.key} subject={line} {...props} />)),
        ])}
      </tbody>
    </FigureTable>
  );
}

function Line({ subject, ...props }: ForecastTableProps & { subject: Subject }) {
  const { figures, key, row } = subject;
  const kind = key === WHOLE ? 'total' : row ? 'row' : 'group';
  const cell = (field: Field) => (
    <td
      key={field}
      className="kv-number"
      data-field={field}
      data-chosen={isChosen(subject, field) || undefined}
      data-favour={figures.favour ?? undefined}
    >
      {value(figures, field, props.asThousands)}
    </td>
  );
  return (
    <tr data-kind={kind} data-current={props.current === key || undefined}>
      <th scope="row">
        <Name subject={subject} {...props} />
      </th>
      {FIRST.map(cell)}
      <td className={classes.method}>
        <Chosen subject={subject} />
      </td>
      {LAST.map(cell)}
      {props.compared && COMPARED.map(cell)}
    </tr>
  );
}

function value(figures: ForecastFigures, field: Field, asThousands: boolean): string {
  const text = shown(figures[field], asThousands, field === 'variance' || field === 'change');
  return field === 'variance' && figures.favour ? `${text} ${figures.favour}` : text;
}

const FIELD_OF: Partial<Record<Field, string>> = { runRate: 'RUN_RATE', seasonal: 'SEASONAL', partner: 'PARTNER' };

const isChosen = ({ row }: Subject, field: Field): boolean =>
  row !== null && row.method !== null && FIELD_OF[field] === row.method;

function Name({ subject, closed, onToggle, onOpen, current }: ForecastTableProps & { subject: Subject }) {
  const { key, name, row } = subject;
  const Arrow = closed.has(key) ? IconChevronRight : IconChevronDown;
  const group = row === null && key !== WHOLE;
  const months = row?.missingMonths.map((month) => MONTH_SHORT[month - 1]).join(', ');
  return (
    <span className={classes.name} data-kind={group ? 'group' : undefined}>
      {group && (
        <button
          type="button"
          className={classes.arrow}
          aria-expanded={!closed.has(key)}
          aria-label={t(closed.has(key) ? 'forecast.open-group' : 'forecast.close-group', { name })}
          onClick={() => onToggle(key)}
        >
          <Arrow size={16} stroke={1.75} aria-hidden />
        </button>
      )}
      <button
        type="button"
        className={classes.open}
        aria-pressed={current === key}
        aria-label={t('forecast.open-line', { name: subject.under ? `${subject.under}, ${name}` : name })}
        onClick={() => onOpen(key)}
      >
        {name}
      </button>
      {months && (
        <span className={classes.missing} title={t('forecast.missing.long', { months })}>
          <IconAlertTriangle size={13} stroke={1.75} aria-hidden />
          {t('forecast.missing', { months })}
        </span>
      )}
    </span>
  );
}

function Chosen({ subject: { row, choice, key } }: { subject: Subject }) {
  if (!row) return choice?.method ? <span className="kv-quiet">{t(`forecast.method.${choice.method}`)}</span> : null;
  if (row.method === null) return <span className="kv-quiet">{t('forecast.method.none')}</span>;
  const wished = choice?.method;
  return (
    <span data-key={key}>
      {t(`forecast.method.${row.method}`)}
      {row.fellBack && wished && (
        <span
          className={classes.missing}
          title={t('forecast.fell-back.long', { method: t(`forecast.method.${wished}`) })}
        >
          {t('forecast.fell-back', { method: t(`forecast.method.${wished}`).toLowerCase() })}
        </span>
      )}
      {!row.fellBack && choice?.level === 'LINE' && <span className={classes.own}>{t('forecast.own-choice')}</span>}
    </span>
  );
}
