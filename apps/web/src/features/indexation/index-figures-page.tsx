import { Button } from '@mantine/core';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { moment } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { indexPercent } from './index-percent';
import { IndexFigureDialog } from './index-figure-dialog';

type Figure = components['schemas']['IndexFigureResponse'];

const columns: Column<Figure>[] = [
  { id: 'year', header: t('indexation.year'), width: 80, cell: (row) => row.year },
  { id: 'series', header: t('indexation.series'), width: 170, cell: (row) => t(`indexation.series.${row.series}`) },
  { id: 'kind', header: t('indexation.kind'), width: 120, cell: (row) => t(`indexation.kind.${row.kind}`) },
  {
    id: 'percentage',
    header: t('indexation.percentage'),
    width: 110,
    align: 'right',
    cell: (row) => indexPercent(row.percentage),
  },
  { id: 'n', header: t('indexation.version'), width: 90, align: 'right', cell: (row) => row.n },
  {
    id: 'holds',
    header: t('indexation.holds'),
    width: 130,
    cell: (row) => (
      <StatusChip
        status={row.holds ? 'ACTIVE' : 'WITHDRAWN'}
        label={t(row.holds ? 'indexation.holds' : 'indexation.replaced')}
      />
    ),
  },
  { id: 'source', header: t('indexation.source'), cell: (row) => row.source },
  {
    id: 'recorded',
    header: t('indexation.recorded'),
    width: 240,
    cell: (row) => (row.recordedBy ? `${row.recordedBy}, ${moment(row.recordedAt)}` : t('indexation.shipped')),
  },
];

/** All index figures with their versions. */
export function IndexFiguresPage() {
  const mayWrite = useCan('budget.write');
  const [adding, setAdding] = useState(false);
  const { data } = apiQuery.useSuspenseQuery('get', '/index-figures');
  const add = mayWrite && (
    <Button variant="filled" onClick={() => setAdding(true)}>
      {t('indexation.add')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('indexation.figures')} lead={t('indexation.figures.lead')} actions={add} />
      <DataTable caption={t('indexation.figures')} columns={columns} rows={data.items} rowId={(row) => row.id} />
      {adding && <IndexFigureDialog lastYear={data.items[0]?.year} onClose={() => setAdding(false)} />}
    </>
  );
}
