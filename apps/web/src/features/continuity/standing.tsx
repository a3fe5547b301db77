import { t } from '@web/texts';
import { money } from '@web/ui/format';
import classes from './continuity.module.css';
import { type Continuity, quarterText, ratio, Signal, stepText } from './signal';

/** The last quarter with figures, in large. */
export function Standing({ data }: { data: Continuity }) {
  const quarter = data.quarters.find(({ report }) => report !== null);
  if (!quarter?.report) return null;
  const { report } = quarter;
  const judgement = data.quarters.flatMap(({ judgements }) => judgements)[0];
  const missing = report.signal.missing;
  const figures: [string, string, (typeof report.signal)['liquidity']][] = [
    ['liquidity', ratio(report.liquidity), report.signal.liquidity],
    ['solvency', ratio(report.solvency, ' %'), report.signal.solvency],
    ['result', report.result === null ? t('ui.empty') : money(report.result), report.signal.margin],
  ];
  return (
    <section className={classes.standing} aria-label={t('continuity.now')}>
      <div className={classes.tile} data-light={report.signal.overall ?? undefined}>
        <span className="kv-caption">
          {data.contractor}, {quarterText(quarter.quarter)}
        </span>
        <Signal light={report.signal.overall} />
        {missing > 0 && <span className="kv-caption">{t('continuity.signal.missing', { count: missing })}</span>}
      </div>
      {figures.map(([name, text, light]) => (
        <div key={name} className={classes.tile} data-light={light ?? undefined}>
          <span className="kv-caption">{t(`continuity.${name}`)}</span>
          <strong className={classes.large}>{text}</strong>
        </div>
      ))}
      <div className={classes.tile}>
        <span className="kv-caption">{t('continuity.step')}</span>
        <strong className={classes.large}>{stepText(judgement?.step ?? 0)}</strong>
      </div>
    </section>
  );
}
