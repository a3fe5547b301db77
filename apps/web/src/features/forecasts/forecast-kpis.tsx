import { Money, MONTH_NAMES } from '@koersvast/kernel';
import { t } from '@web/texts';
import { KeyFigures } from '@web/ui/key-figures';
import { shown, type Forecast } from './use-forecast';

/** The figures of the year in one strip; prognose last stands apart from the besteding. */
export function ForecastKpis({ forecast, asThousands }: { forecast: Forecast; asThousands: boolean }) {
  const { total, year, monthsElapsed, expectedCosts, settlementBasis } = forecast;
  if (!total) return null;
  const figure = (value: string | null, plus = false) => shown(value, asThousands, plus);
  const range = { low: figure(total.low), high: figure(total.high) };
  const costs = settlementBasis === 'NONE' ? null : Money.sum(expectedCosts.map(({ cost }) => Money.parse(cost!)));
  const month = MONTH_NAMES[Math.max(monthsElapsed, 1) - 1] ?? '';
  return (
    <KeyFigures
      items={[
        { label: t('forecast.kpi.agreed', { year }), value: figure(total.agreed), note: t('forecast.kpi.agreed.note') },
        { label: t('forecast.kpi.spent'), value: figure(total.spent), note: t('forecast.kpi.spent.note', { month }) },
        {
          ...{ label: t('forecast.kpi.expected'), value: figure(total.expected) },
          note: total.expected === null ? t('forecast.kpi.unknown') : t('forecast.kpi.range', range),
        },
        {
          ...{ label: t('forecast.kpi.variance'), value: figure(total.variance, true), favour: total.favour },
          note: t('forecast.kpi.variance.note'),
        },
        {
          ...{ label: t('forecast.kpi.cost'), value: figure(costs?.toString() ?? null) },
          note: t(costs ? 'forecast.kpi.cost.note' : 'forecast.kpi.cost.unknown'),
        },
      ]}
    />
  );
}
