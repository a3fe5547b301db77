import { IconAlertOctagon, IconAlertTriangle, IconInfoCircle, type Icon } from '@tabler/icons-react';
import { t } from '@web/texts';
import { amount, money } from '@web/ui/format';
import { StatusChip, type Tone } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import classes from './quarterly.module.css';
import { standing, type SubmissionPreview } from './request-state';

type Row = SubmissionPreview['values'][number];

const TONES: Record<Row['change'], Tone> = {
  NEW: 'info',
  CHANGED: 'warn',
  SAME: 'quiet',
  KEPT: 'quiet',
  BLANK: 'quiet',
};

const columnsOf = (show: (value: string | null) => string): Column<Row>[] => [
  { id: 'label', header: t('quarterly.preview.label'), cell: (row) => row.label },
  { id: 'period', header: t('quarterly.preview.period'), width: 130, cell: (row) => row.period },
  {
    id: 'after',
    header: t('quarterly.preview.after'),
    width: 150,
    align: 'right',
    cell: (row) => (row.suppressed ? t('quarterly.preview.suppressed') : show(row.after)),
  },
  {
    id: 'before',
    header: t('quarterly.preview.before'),
    width: 150,
    align: 'right',
    cell: (row) => (row.suppressed || row.before === null ? '' : show(row.before)),
  },
  {
    id: 'change',
    header: t('quarterly.preview.change'),
    width: 130,
    cell: ({ change }) => (
      <StatusChip status={change} label={t(`quarterly.change-kind.${change}`)} tone={TONES[change]} />
    ),
  },
  {
    id: 'note',
    header: t('quarterly.preview.note'),
    cell: ({ note }) => note && <span className="kv-words">{note}</span>,
  },
];

const VALUES = columnsOf((value) => value ?? t('ui.empty'));
const LINES = columnsOf((value) => (value === null ? t('ui.empty') : amount(value))).filter(({ id }) => id !== 'note');

const ICONS: Record<SubmissionPreview['findings'][number]['weight'], Icon> = {
  REFUSES: IconAlertOctagon,
  LEAVES_OUT: IconAlertTriangle,
  NOTES: IconInfoCircle,
};

/** What a workbook would bring: what is wrong with it, and per figure what stands and what would come. */
export function ReturnPreview({ preview }: { preview: SubmissionPreview }) {
  const { findings, values, lines, given, asked, forecast, remark, provisional } = preview;
  const facts = [
    standing(provisional),
    asked > 0 && t('quarterly.return.given', { given, asked }),
    lines.length > 0 && t('quarterly.return.total', { total: money(preview.total) }),
    forecast !== null && t('quarterly.return.forecast', { amount: money(forecast) }),
  ].filter(Boolean);
  return (
    <div role="region" aria-label={t('quarterly.preview')} className={classes.preview}>
      <h3>{t('quarterly.preview')}</h3>
      <p>{facts.join(' · ')}</p>
      {remark && <p className="kv-words">{remark}</p>}
      {findings.length > 0 && (
        <ul className={classes.findings}>
          {findings.map(({ weight, place, message }, index) => {
            const Symbol = ICONS[weight];
            return (
              <li key={index} data-weight={weight}>
                <Symbol size={18} stroke={1.75} aria-hidden />
                <span>
                  <strong>{t(`quarterly.weight.${weight}`)}</strong> <span className="kv-caption">{place}</span>{' '}
                  {message}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {values.length > 0 && (
        <DataTable
          caption={t('quarterly.preview.values')}
          columns={VALUES}
          rows={values}
          rowId={(row) => `${row.label} ${row.period}`}
        />
      )}
      {lines.length > 0 && (
        <DataTable
          caption={t('quarterly.preview.lines')}
          columns={LINES}
          rows={lines}
          rowId={(row) => `${row.label} ${row.period}`}
        />
      )}
    </div>
  );
}
