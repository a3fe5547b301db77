import { IconAlertOctagon, IconAlertTriangle, IconInfoCircle, type Icon } from '@tabler/icons-react';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { StatusChip, type Tone } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import type { Preview } from './records';
import classes from './consultations.module.css';

type Compared = Preview['answers'][number];

const TONES: Record<Compared['change'], Tone> = {
  NEW: 'info',
  CHANGED: 'warn',
  SAME: 'quiet',
  KEPT: 'quiet',
  TAKEN_BACK: 'warn',
};

const COLUMNS: Column<Compared>[] = [
  {
    id: 'question',
    header: t('consultation.preview.question'),
    width: 320,
    cell: (row) => `${row.number}. ${row.question}`,
  },
  {
    id: 'change',
    header: t('consultation.preview.change'),
    width: 140,
    cell: ({ change }) => (
      <StatusChip status={change} label={t(`consultation.change.${change}`)} tone={TONES[change]} />
    ),
  },
  {
    id: 'after',
    header: t('consultation.preview.after'),
    cell: (row) => <span className="kv-words">{row.after ?? t('consultation.blank')}</span>,
  },
  {
    id: 'before',
    header: t('consultation.preview.before'),
    cell: (row) => <span className="kv-words">{row.before ?? '–'}</span>,
  },
];

const ICONS: Record<Preview['findings'][number]['weight'], Icon> = {
  REFUSES: IconAlertOctagon,
  LEAVES_OUT: IconAlertTriangle,
  NOTES: IconInfoCircle,
};

const placeOf = (row: number, number: number | null): string =>
  number === null ? t('consultation.preview.row', { row }) : t('consultation.preview.question-row', { number, row });

/** What a workbook would bring: what is wrong with it, and per question what stands and what would come. */
export function ReturnPreview({ preview }: { preview: Preview }) {
  const { findings, answers, late, receivedOn } = preview;
  return (
    <div className={classes.preview} role="region" aria-label={t('consultation.preview')}>
      <h3>{t('consultation.preview')}</h3>
      {late && (
        <p className={classes.warning}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />{' '}
          {t('consultation.preview.late', { date: date(receivedOn) })}
        </p>
      )}
      {findings.length > 0 && (
        <ul className={classes.findings}>
          {findings.map(({ weight, message, row, number }, index) => {
            const Symbol = ICONS[weight];
            return (
              <li key={index} data-weight={weight}>
                <Symbol size={18} stroke={1.75} aria-hidden />
                <span>
                  <strong>{t(`consultation.weight.${weight}`)}</strong>{' '}
                  {row !== null && <span className="kv-caption">{placeOf(row, number)}</span>} {message}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {answers.length > 0 && (
        <DataTable
          caption={t('consultation.preview.caption')}
          columns={COLUMNS}
          rows={answers}
          rowId={(row) => row.questionId}
        />
      )}
    </div>
  );
}
