import { useParams } from '@tanstack/react-router';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { date, percent } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { term } from './key-texts';

type Key = components['schemas']['AllocationKeyResponse'];
type Share = Key['shares'][number];

const columns: Column<Share>[] = [
  { id: 'name', header: t('allocation-key.of'), cell: (row) => row.name },
  {
    id: 'percentage',
    header: t('allocation-key.share'),
    width: 180,
    align: 'right',
    cell: (row) => percent(row.percentage),
  },
];

/** One key with its shares. */
export function AllocationKeyPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: key } = apiQuery.useSuspenseQuery('get', '/allocation-keys/{id}', { params: { path: { id } } });
  const lead = [
    t(`allocation-key.dimension.${key.dimension}`),
    t(`allocation-key.method.${key.method}`),
    `${t('allocation-key.valid-from').toLowerCase()} ${date(key.validFromDate)} ${term(key)}`,
    key.decisionReference,
  ].join(' · ');
  return (
    <>
      <PageHeader title={key.name} lead={lead} crumbs={[{ label: t('allocation-key.nav'), to: '/verdeelsleutels' }]} />
      <DataTable
        caption={t('allocation-key.shares')}
        columns={columns}
        rows={key.shares}
        rowId={(row) => row.municipalityId ?? row.buildingBlockId ?? row.name}
        total={{ name: t('allocation-key.sum', { total: '' }).trim().split(' ')[0], percentage: percent('100') }}
      />
    </>
  );
}
