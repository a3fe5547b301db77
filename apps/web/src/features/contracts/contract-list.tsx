import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { amount, date, whole } from '@web/ui/format';
import { given } from '@web/ui/given';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { Completeness } from './completeness';
import { ContractState } from './contract-state';

type Contract = components['schemas']['ContractResponse'];

const columns: Column<Contract>[] = [
  { id: 'code', header: t('contract.column.code'), width: 90, sortable: true, cell: (row) => row.code },
  { id: 'title', header: t('contract.column.title'), sortable: true, cell: (row) => row.title },
  { id: 'contractor', header: t('contract.column.contractor'), width: 170, cell: (row) => row.contractor },
  {
    id: 'state',
    header: t('contract.column.state'),
    width: 100,
    cell: (row) => <ContractState state={row.state} />,
  },
  {
    id: 'totalValue',
    header: t('contract.column.value'),
    meaning: t('contract.column.value.meaning'),
    width: 150,
    align: 'right',
    sortable: true,
    cell: (row) => (row.totalValue === null ? t('contract.dates.empty') : amount(row.totalValue)),
  },
  { id: 'endsOn', header: t('contract.column.ends'), width: 110, sortable: true, cell: (row) => date(row.endsOn) },
  {
    id: 'noticeBy',
    header: t('contract.column.notice'),
    meaning: t('contract.column.notice.meaning'),
    width: 120,
    sortable: true,
    cell: (row) => <strong>{row.noticeBy ? date(row.noticeBy) : '–'}</strong>,
  },
  {
    id: 'owner',
    header: t('contract.column.owner'),
    width: 120,
    optional: true,
    cell: (row) => row.ownerName ?? t('contract.owner.none'),
  },
  {
    id: 'complete',
    header: t('contract.column.complete'),
    meaning: t('contract.column.complete.meaning'),
    width: 120,
    align: 'right',
    cell: (row) => <Completeness contract={row} />,
  },
  {
    id: 'paymentRoute',
    header: t('contract.column.route'),
    width: 210,
    optional: true,
    hidden: true,
    cell: (row) => `${row.paymentRoute} · ${t(`contract.route.${row.paymentRoute}`)}`,
  },
  {
    id: 'proposedCount',
    optional: true,
    hidden: true,
    header: t('contract.column.to-confirm'),
    width: 120,
    align: 'right',
    cell: (row) => (row.proposedCount === 0 ? '–' : <strong>{whole(row.proposedCount)}</strong>),
  },
  {
    id: 'confirmedCount',
    optional: true,
    hidden: true,
    header: t('contract.column.confirmed'),
    width: 100,
    align: 'right',
    cell: (row) => (row.confirmedCount === 0 ? '–' : whole(row.confirmedCount)),
  },
  {
    id: 'indicatorCount',
    optional: true,
    hidden: true,
    header: t('contract.column.indicators'),
    width: 80,
    align: 'right',
    cell: (row) => (row.indicatorCount === 0 ? '–' : whole(row.indicatorCount)),
  },
];

const states = ['DRAFT', 'ACTIVE', 'ENDED'] as const;

/** The register of contracts. */
export function ContractList() {
  const { programmeId } = useScope();
  const mayWrite = useCan('contract.write');
  const list = useKeysetList<Contract, 'state'>({
    key: ['contracts', programmeId],
    filters: ['state'],
    defaultSort: 'code',
    page: (query) =>
      api.GET('/contracts', { params: { query: { ...query, programmeId } as object } }).then((answer) => answer.data!),
  });
  const create = (
    <LinkButton to="/contracten/nieuw" variant="filled">
      {t('contract.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('contract.nav')}
        lead={t('contract.lead')}
        actions={mayWrite && list.rows.length > 0 && create}
      />
      <ListToolbar
        list={list}
        filters={[
          {
            name: 'state',
            label: t('contract.column.state'),
            options: states.map((value) => ({ value, label: t(`contract.state.${value}`) })),
          },
        ]}
      >
        <ExportMenu kind="contract-register" formats={['xlsx', 'pdf', 'docx']} parameters={given({ programmeId })} />
      </ListToolbar>
      <DataTable
        caption={t('contract.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/contracten/${row.id}`}
        empty={
          <EmptyState
            title={t('contract.empty.title')}
            text={t('contract.empty.text')}
            action={mayWrite ? create : undefined}
          />
        }
      />
    </>
  );
}
