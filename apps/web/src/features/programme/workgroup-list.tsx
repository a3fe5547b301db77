import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { whole } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';

type Workgroup = components['schemas']['WorkgroupSummaryResponse'];

const columns: Column<Workgroup>[] = [
  {
    id: 'number',
    header: t('workgroup.column.number'),
    width: 64,
    align: 'right',
    sortable: true,
    cell: (row) => whole(row.number),
  },
  { id: 'name', header: t('workgroup.column.name'), sortable: true, cell: (row) => row.name },
  { id: 'kind', header: t('workgroup.column.kind'), width: 130, cell: (row) => t(`workgroup.kind.${row.kind}`) },
  { id: 'block', header: t('workgroup.column.block'), cell: (row) => row.buildingBlock ?? '' },
  {
    id: 'topics',
    header: t('workgroup.column.topics'),
    width: 110,
    align: 'right',
    cell: (row) => whole(row.topics.length),
  },
];

export function WorkgroupList() {
  const { programmeId } = useScope();
  const list = useKeysetList<Workgroup>({
    key: ['workgroups', programmeId],
    filters: [],
    defaultSort: 'number',
    page: (query) =>
      api.GET('/workgroups', { params: { query: { ...query, programmeId } as object } }).then((answer) => answer.data!),
  });
  return (
    <>
      <PageHeader title={t('workgroup.nav')} lead={t('workgroup.lead')} />
      <ListToolbar list={list} filters={[]} />
      <DataTable
        caption={t('workgroup.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/werkgroepen/${row.id}`}
        empty={<EmptyState title={t('workgroup.empty.title')} text={t('workgroup.empty.text')} />}
      />
    </>
  );
}
