import { Money } from '@koersvast/kernel';
import { t } from '@web/texts';
import { money } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import classes from './composer.module.css';
import type { ParagraphFigure } from './report-data';

/** Where a figure in the text comes from: as written, as it is now, and the difference. */
export function FigurePanel({ figure }: { figure: ParagraphFigure | null }) {
  return (
    <section className={classes.block} aria-label={t('pc-report.figure.live')}>
      <p className="kv-caption">{t('pc-report.figure.live')}</p>
      {figure ? <Compared figure={figure} /> : <p className="kv-quiet">{t('pc-report.figure.choose')}</p>}
    </section>
  );
}

function Compared({ figure }: { figure: ParagraphFigure }) {
  const { label, written, current, stale, kept, lineId, source } = figure;
  const difference = written !== null && current !== null ? Money.parse(current).minus(Money.parse(written)) : null;
  return (
    <>
      <h2>{`${label}, ${t(`pc-report.figure.${figure.figure}`)}`}</h2>
      <dl className={classes.sums}>
        <dt>{t('pc-report.figure.in-text')}</dt>
        <dd className="kv-number">{money(written)}</dd>
        <dt>{t('pc-report.figure.on-board')}</dt>
        <dd className="kv-number">{money(current)}</dd>
        {difference && !difference.isZero() && (
          <>
            <dt className={classes.total}>{t('pc-report.figure.difference')}</dt>
            <dd className={`kv-number ${classes.total}`}>{difference.format({ plus: true })}</dd>
          </>
        )}
      </dl>
      {!stale && <p className="kv-caption">{t(kept ? 'pc-report.figure.kept' : 'pc-report.figure.same')}</p>}
      {lineId ? (
        <LinkButton to={`/budgetregels/${lineId}`}>{`${t('pc-report.figure.open-line')} ${source}`}</LinkButton>
      ) : (
        <LinkButton to="/budgetbord">{t('pc-report.figure.open-board')}</LinkButton>
      )}
    </>
  );
}
