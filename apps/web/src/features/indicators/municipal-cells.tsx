import { useMemo } from 'react';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { type IndicatorDetail, periodText, type Point, pointText } from './indicator-format';
import classes from './indicators.module.css';

interface Row {
  period: string;
  total: Point;
  cells: Map<string, Point>;
}

/** One row per period, one column per municipality and their total; what is kept back says so. */
export function MunicipalCells({ indicator }: { indicator: IndicatorDetail }) {
  const { municipalities } = useScope();
  const { series, cells, unit } = indicator;
  const rows = useMemo<Row[]>(
    () =>
      [...series].reverse().map((total) => ({
        ...{ period: total.period, total },
        cells: new Map(
          cells.filter(({ period }) => period === total.period).map((point) => [point.municipalityId!, point]),
        ),
      })),
    [series, cells],
  );
  const columns = useMemo<Column<Row>[]>(
    () => [
      { id: 'period', header: t('indicator.series.period'), width: 110, cell: (row) => periodText(row.period) },
      ...municipalities.map(({ id, name }): Column<Row> => ({
        ...{ id, header: name, width: 140, align: 'right' },
        cell: (row) => {
          const point = row.cells.get(id);
          return point ? pointText(point, unit) : t('indicator.state.MISSING');
        },
      })),
      {
        ...{ id: 'total', header: t('indicator.sheet.total'), width: 140, align: 'right' },
        cell: (row) => <strong>{pointText(row.total, unit)}</strong>,
      },
    ],
    [municipalities, unit],
  );
  if (rows.length === 0) return null;
  return (
    <section className={classes.block}>
      <h2>{t('indicator.cells')}</h2>
      <DataTable caption={t('indicator.cells.caption')} columns={columns} rows={rows} rowId={(row) => row.period} />
    </section>
  );
}
