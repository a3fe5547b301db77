import { Money, MONTH_NAMES } from '@koersvast/kernel';
import { t } from '@web/texts';
import { shown, type Forecast } from './use-forecast';
import classes from './forecasts.module.css';

/** The figures of the year in one strip; prognose last stands apart from the besteding. */
export function ForecastKpis({ forecast, asThousands }: { forecast: Forecast; asThousands: boolean }) {
  const { total, year, monthsElapsed, expectedCosts, settlementBasis } = forecast;
  if (!total) return null;
  const figure = (value: string | null, plus = false) => shown(value, asThousands, plus);
  const range = { low: figure(total.low), high: figure(total.high) };
  const costs = settlementBasis === 'NONE' ? null : Money.sum(expectedCosts.map(({ cost }) => Money.parse(cost!)));
  const month = MONTH_NAMES[Math.max(monthsElapsed, 1) - 1] ?? '';
  const tiles = [
    [t('forecast.kpi.agreed', { year }), figure(total.agreed), t('forecast.kpi.agreed.note')],
    [t('forecast.kpi.spent'), figure(total.spent), t('forecast.kpi.spent.note', { month })],
    [
      t('forecast.kpi.expected'),
      figure(total.expected),
      total.expected === null ? t('forecast.kpi.unknown') : t('forecast.kpi.range', range),
    ],
    [
      t('forecast.kpi.variance'),
      <span key="variance" className={classes.variance} data-favour={total.favour ?? undefined}>
        {figure(total.variance, true)} {total.favour && <small>{total.favour}</small>}
      </span>,
      t('forecast.kpi.variance.note'),
    ],
    [
      t('forecast.kpi.cost'),
      figure(costs?.toString() ?? null),
      t(costs ? 'forecast.kpi.cost.note' : 'forecast.kpi.cost.unknown'),
    ],
  ] as const;
  return (
    <dl className={classes.kpis}>
      {tiles.map(([label, value, note]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={classes.kpi}>{value}</dd>
          <dd className="kv-caption">{note}</dd>
        </div>
      ))}
    </dl>
  );
}
