import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date, moment } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';

type Snapshot = components['schemas']['SnapshotResponse'];

const columns: Column<Snapshot>[] = [
  { id: 'code', header: t('snapshot.column.code'), width: 140, sortable: true, cell: (row) => row.code },
  { id: 'title', header: t('snapshot.column.title'), cell: (row) => `${row.reportCode} ${row.title}` },
  {
    id: 'municipality',
    header: t('snapshot.column.scope'),
    width: 160,
    cell: (row) => row.municipality ?? t('snapshot.all'),
  },
  { id: 'asOfDate', header: t('snapshot.column.asOf'), width: 120, cell: (row) => date(row.asOfDate) },
  {
    id: 'signedAt',
    header: t('snapshot.column.signedAt'),
    width: 160,
    sortable: true,
    cell: (row) => moment(row.signedAt),
  },
  { id: 'signedBy', header: t('snapshot.column.signedBy'), width: 170, cell: (row) => row.signedBy },
];

export function SnapshotList() {
  const { programmeId } = useScope();
  const list = useKeysetList<Snapshot, never>({
    key: ['snapshots', programmeId],
    filters: [],
    defaultSort: '-signedAt',
    page: (query) =>
      api.GET('/snapshots', { params: { query: { ...query, programmeId } as object } }).then((answer) => answer.data!),
  });
  const action = <LinkButton to="/pc-rapporten">{t('snapshot.to-reports')}</LinkButton>;
  return (
    <>
      <PageHeader title={t('snapshot.nav')} lead={t('snapshot.lead')} />
      <ListToolbar list={list} />
      <DataTable
        caption={t('snapshot.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/momentopnamen/${row.id}`}
        empty={<EmptyState title={t('snapshot.empty.title')} text={t('snapshot.empty.text')} action={action} />}
      />
    </>
  );
}
