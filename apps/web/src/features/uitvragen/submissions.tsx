import { t } from '@web/texts';
import { date, moment, money } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import classes from './quarterly.module.css';
import { type QuarterlyRequest, standing } from './request-state';

/** The workbooks that were taken in, the newest first. */
export function Submissions({ request, mayWrite }: { request: QuarterlyRequest; mayWrite: boolean }) {
  return (
    <section className={classes.card}>
      <h2>{t('quarterly.submissions')}</h2>
      <ol className={classes.submissions} reversed>
        {request.submissions.map((one) => (
          <li key={one.id}>
            <strong>{t('quarterly.submission.title', { n: one.n })}</strong>{' '}
            {t('quarterly.submission.received', { date: date(one.receivedOn) })}{' '}
            {one.late && <StatusChip status="OVERDUE" label={t('quarterly.submission.late')} />} ·{' '}
            {standing(one.provisional)}
            {mayWrite && (
              <>
                {' · '}
                <a href={`/api/v1/files/${one.fileId}/content`} download>
                  {t('quarterly.submission.file')}
                </a>
              </>
            )}
            {one.reason && <p className="kv-words">{one.reason}</p>}
            {one.remark && <p className="kv-words">{one.remark}</p>}
            <p className="kv-caption">
              {t('quarterly.submission.counts', { values: one.valueCount, lines: one.lineCount })}
              {one.forecast !== null &&
                ` · ${t('quarterly.submission.forecast', { amount: money(one.forecast) })}`} ·{' '}
              {t('quarterly.submission.by', { name: one.recordedBy ?? '', when: moment(one.recordedAt) })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
