import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { FactList } from '@web/ui/fact-list';
import { money, percent } from '@web/ui/format';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { indexPercent } from './index-percent';

type Preview = components['schemas']['IndexationPreviewResponse'];

/** The figures of both series with their weighted row, and what follows from them. */
export function IndexationSteps({ preview }: { preview: Preview }) {
  const { year } = preview;
  const columns: Column<Preview['series'][number]>[] = [
    { id: 'series', header: t('indexation.series'), cell: (row) => t(`indexation.series.${row.series}`) },
    figure('weight', t('indexation.weight')),
    figure('priorForecast', t('indexation.prior-forecast', { year: year - 1 })),
    figure('priorDefinitive', t('indexation.prior-definitive', { year: year - 1 })),
    figure('forecast', t('indexation.prior-forecast', { year })),
  ];
  return (
    <section aria-live="polite">
      <h2>{t('indexation.steps')}</h2>
      <DataTable
        caption={t('indexation.steps')}
        columns={columns}
        rows={preview.series}
        rowId={(row) => row.series}
        total={{
          series: t('indexation.weighted'),
          priorForecast: indexPercent(preview.weightedPriorForecast),
          priorDefinitive: indexPercent(preview.weightedPriorDefinitive),
          forecast: indexPercent(preview.weightedForecast),
        }}
      />
      <FactList
        facts={[
          [t('indexation.correction', { year: year - 1 }), indexPercent(preview.correction)],
          [t('indexation.outcome', { year }), <strong key="outcome">{indexPercent(preview.percentage)}</strong>],
          [t('indexation.amount'), money(preview.change)],
          [t('indexation.after'), <strong key="after">{money(preview.after)}</strong>],
        ]}
      />
    </section>
  );
}

const figure = (
  id: Exclude<keyof Preview['series'][number], 'series'>,
  header: string,
): Column<Preview['series'][number]> => ({
  ...{ id, header, width: 140, align: 'right' as const },
  cell: (row) => (id === 'weight' ? percent : indexPercent)(row[id]),
});
