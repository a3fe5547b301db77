import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { moment } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';

type Approval = components['schemas']['ApprovalResponse'];

const states = ['REQUESTED', 'APPROVED', 'REJECTED', 'VOID'] as const;

const columns: Column<Approval>[] = [
  { id: 'title', header: t('approval.column.title'), cell: (row) => row.title },
  {
    id: 'state',
    header: t('approval.column.state'),
    width: 190,
    cell: (row) => <StatusChip status={row.state} label={t(`approval.state.${row.state}`)} />,
  },
  { id: 'requestedBy', header: t('approval.column.requestedBy'), width: 170, cell: (row) => row.requestedBy },
  {
    id: 'requestedAt',
    header: t('approval.column.requestedAt'),
    width: 160,
    sortable: true,
    cell: (row) => moment(row.requestedAt),
  },
  { id: 'decidedBy', header: t('approval.column.decidedBy'), width: 170, cell: (row) => row.decidedBy ?? '' },
];

export function ApprovalList() {
  const { programmeId } = useScope();
  const list = useKeysetList<Approval, 'state'>({
    key: ['approvals', programmeId],
    filters: ['state'],
    defaultSort: '-requestedAt',
    page: (query) =>
      api.GET('/approvals', { params: { query: { ...query, programmeId } as object } }).then((answer) => answer.data!),
  });
  const options = states.map((value) => ({ value, label: t(`approval.state.${value}`) }));
  return (
    <>
      <PageHeader title={t('approval.nav')} lead={t('approval.lead')} />
      <ListToolbar list={list} filters={[{ name: 'state', label: t('approval.filter.state'), options }]} />
      <DataTable
        caption={t('approval.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/akkoorden/${row.id}`}
        empty={<EmptyState title={t('approval.empty.title')} text={t('approval.empty.text')} />}
      />
    </>
  );
}
