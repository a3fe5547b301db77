import { t } from '@web/texts';
import { amount } from '@web/ui/format';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import type { Forecast } from './use-forecast';
import classes from './forecasts.module.css';

type Cost = Forecast['expectedCosts'][number];

const columns: Column<Cost>[] = [
  { id: 'municipality', header: t('forecast.cost.municipality'), cell: (row) => row.municipality },
  { id: 'agreed', header: t('forecast.column.agreed'), align: 'right', cell: (row) => amount(row.agreed) },
  {
    ...{ id: 'settlement', header: t('forecast.cost.settlement'), align: 'right' },
    cell: (row) => amount(row.settlement, { plus: true }),
  },
  {
    ...{ id: 'range', header: t('forecast.cost.range'), align: 'right' },
    cell: (row) =>
      row.costLow === null || row.costHigh === null ? '–' : `${amount(row.costLow)} – ${amount(row.costHigh)}`,
  },
  { id: 'cost', header: t('forecast.cost.cost'), align: 'right', cell: (row) => <strong>{amount(row.cost)}</strong> },
];

/** Prognose last = agreed + expected settlement: apart from the besteding, with what it means. */
export function ExpectedCosts({ forecast }: { forecast: Forecast }) {
  return (
    <section className={classes.section}>
      <h2>{t('forecast.cost.title')}</h2>
      <p className="kv-caption">{t('forecast.cost.text')}</p>
      <DataTable
        caption={t('forecast.cost.title')}
        columns={columns}
        rows={forecast.expectedCosts}
        rowId={(row) => row.municipalityId}
      />
      <p className="kv-caption">
        {[`basis.${forecast.settlementBasis}`, ...forecast.settlementAssumed.map((one) => `assumed.${one}`)]
          .map((word) => t(`forecast.cost.${word}`))
          .join(' ')}
      </p>
    </section>
  );
}
