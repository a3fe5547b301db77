import { t } from '@web/texts';
import { amount } from '@web/ui/format';
import { RecordLink } from '@web/ui/record-link';
import type { Forecast } from './use-forecast';
import classes from './forecasts.module.css';

/** The risks whose euros the controller took over: they widen the range until they are released. */
export function TakenRisks({ forecast }: { forecast: Forecast }) {
  return (
    <section className={classes.section} aria-label={t('forecast.risks.title')}>
      <h2>{t('forecast.risks.title')}</h2>
      {forecast.risks.length === 0 && (
        <p className="kv-quiet">
          {t('forecast.risks.none')} <RecordLink url="/risicos">{t('forecast.risks.register')}</RecordLink>
        </p>
      )}
      <ul className={classes.risks}>
        {forecast.risks.map((risk) => (
          <li key={risk.riskId}>
            <RecordLink url={`/risicos/${risk.riskId}`}>
              {risk.code} {risk.title}
            </RecordLink>
            <span className="kv-caption">
              {risk.lineCode ? t('forecast.risks.line', { code: risk.lineCode }) : t('forecast.risks.spread')}
            </span>
            <span className="kv-number">
              {t('forecast.panel.risks.range', { low: amount(risk.low), high: amount(risk.high) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
