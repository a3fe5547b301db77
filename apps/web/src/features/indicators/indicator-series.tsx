import { IndicatorTrend } from '@koersvast/charts';
import { t } from '@web/texts';
import { ChartWithTable } from '@web/ui/chart-with-table';
import { EmptyState } from '@web/ui/empty-state';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { type IndicatorDetail, number, periodText, type Point, pointText } from './indicator-format';
import { LightChip, standOf } from './light-chip';

const part = (value: string | null): string => (value === null ? t('ui.empty') : number(value));

const kindOf = ({ provisional, revision }: Point): string => {
  if (provisional === null) return '';
  const kind = t(provisional ? 'indicator.provisional' : 'indicator.final');
  return revision && revision > 1 ? t('indicator.provisional.revision', { kind, revision }) : kind;
};

const columnsOf = (indicator: IndicatorDetail): Column<Point>[] => [
  { id: 'period', header: t('indicator.series.period'), width: 110, cell: (row) => periodText(row.period) },
  ...(indicator.numerator === null
    ? []
    : ([
        {
          id: 'numerator',
          header: t('indicator.series.numerator'),
          width: 110,
          align: 'right',
          cell: (row) => (row.state === 'SUPPRESSED' ? t('indicator.gap.SUPPRESSED') : part(row.numerator)),
        },
        {
          id: 'denominator',
          header: t('indicator.series.denominator'),
          width: 110,
          align: 'right',
          cell: (row) => (row.state === 'SUPPRESSED' ? t('indicator.gap.SUPPRESSED') : part(row.denominator)),
        },
      ] as Column<Point>[])),
  {
    id: 'value',
    header: t('indicator.series.value'),
    width: 140,
    align: 'right',
    cell: (row) => pointText(row, indicator.unit),
  },
  { id: 'light', header: t('indicator.series.light'), width: 130, cell: (row) => <LightChip light={standOf(row)} /> },
  { id: 'kind', header: t('indicator.series.kind'), width: 170, cell: kindOf },
  { id: 'version', header: t('indicator.series.version'), width: 90, align: 'right', cell: (row) => row.versionNumber },
  { id: 'note', header: t('indicator.series.note'), cell: (row) => row.note },
];

/** Every period as a drawing, and the same as a table. Drawn from numbers, but the table shows what the books say. */
export function IndicatorSeries({ indicator }: { indicator: IndicatorDetail }) {
  const { series, unit, code, name } = indicator;
  if (series.length === 0) {
    return <EmptyState title={t('indicator.series.empty.title')} text={t('indicator.series.empty.text')} />;
  }
  const drawn = (value: string | null) => (value === null ? null : Number(value));
  const trend = {
    points: series.map((point) => ({
      label: periodText(point.period),
      value: drawn(point.value),
      provisional: point.provisional ?? false,
      gap: point.state === 'PRESENT' ? undefined : t(`indicator.gap.${point.state}`),
    })),
    norm: drawn(indicator.norm),
    redLimit: drawn(indicator.redLimit),
    unit: t(`indicator.behind.${unit}`),
  };
  return (
    <ChartWithTable
      title={t('indicator.series')}
      caption={t(`indicator.unit.${unit}`)}
      chart={(theme, width) => <IndicatorTrend trend={trend} title={`${code} ${name}`} theme={theme} width={width} />}
      table={
        <DataTable
          caption={t('indicator.series.caption')}
          columns={columnsOf(indicator)}
          rows={series}
          rowId={(row) => row.period}
        />
      }
    />
  );
}
