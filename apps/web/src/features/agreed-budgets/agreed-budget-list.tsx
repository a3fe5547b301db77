import { IconPlus, IconUpload } from '@tabler/icons-react';
import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { money } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useKeysetList } from '@web/ui/table/use-keyset-list';

type Item = components['schemas']['AgreedBudgetItem'];

const columns: Column<Item>[] = [
  { id: 'year', header: t('agreed-budget.year'), width: 90, sortable: true, cell: (row) => row.year },
  {
    id: 'contractCode',
    header: t('agreed-budget.contract'),
    sortable: true,
    cell: (row) => `${row.contractCode} · ${row.contractTitle}`,
  },
  { id: 'agreed', header: t('agreed-budget.agreed'), width: 180, align: 'right', cell: (row) => money(row.agreed) },
  { id: 'versions', header: t('agreed-budget.versions'), width: 90, align: 'right', cell: (row) => row.versions },
  {
    id: 'isSplit',
    header: t('agreed-budget.is-split'),
    width: 150,
    cell: (row) => (
      <StatusChip
        status={row.isSplit ? 'ADOPTED' : 'STALE'}
        label={t(row.isSplit ? 'agreed-budget.split.yes' : 'agreed-budget.split.no')}
      />
    ),
  },
];

/** Agreed budgets, the latest year first. */
export function AgreedBudgetList() {
  const { programmeId } = useScope();
  const mayWrite = useCan('budget.write');
  const list = useKeysetList<Item>({
    key: ['agreed-budgets', programmeId],
    defaultSort: '-year',
    page: (query) =>
      api.GET('/agreed-budgets', { params: { query: { programmeId, ...query } } }).then((answer) => answer.data!),
  });
  const add = mayWrite && (
    <>
      <LinkButton
        to="/importeren/nieuw"
        search={{ soort: 'agreed-budget' }}
        leftSection={<IconUpload size={16} aria-hidden />}
      >
        {t('agreed-budget.import')}
      </LinkButton>
      <LinkButton to="/afgesproken-budget/nieuw" variant="filled" leftSection={<IconPlus size={16} aria-hidden />}>
        {t('agreed-budget.new')}
      </LinkButton>
    </>
  );
  return (
    <>
      <PageHeader title={t('agreed-budget.nav')} lead={t('agreed-budget.lead')} actions={list.rows.length > 0 && add} />
      <DataTable
        caption={t('agreed-budget.table')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/afgesproken-budget/${row.id}`}
        empty={<EmptyState title={t('agreed-budget.empty.title')} text={t('agreed-budget.empty.text')} action={add} />}
      />
    </>
  );
}
