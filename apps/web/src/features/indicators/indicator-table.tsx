import { api } from '@web/api/client';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { whole } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { type Indicator, measure, periodText, pointText } from './indicator-format';
import { LightChip } from './light-chip';

const columns: Column<Indicator>[] = [
  { id: 'code', header: t('indicator.column.code'), width: 110, sortable: true, cell: (row) => row.code },
  { id: 'name', header: t('indicator.column.name'), sortable: true, cell: (row) => row.name },
  {
    id: 'contract',
    header: t('indicator.column.contract'),
    width: 100,
    optional: true,
    cell: (row) => row.contractCode,
  },
  {
    id: 'period',
    header: t('indicator.column.period'),
    width: 130,
    cell: (row) => (row.latest ? periodText(row.latest.period) : ''),
  },
  {
    id: 'value',
    header: t('indicator.column.value'),
    width: 130,
    align: 'right',
    cell: (row) => (row.latest ? pointText(row.latest, row.unit) : ''),
  },
  {
    id: 'norm',
    header: t('indicator.column.norm'),
    width: 110,
    align: 'right',
    cell: (row) => (row.norm === null ? '' : measure(row.norm, row.unit)),
  },
  {
    id: 'light',
    header: t('indicator.column.light'),
    width: 130,
    cell: (row) => <LightChip light={row.latest?.light ?? null} />,
  },
  {
    id: 'missing',
    header: t('indicator.column.missing'),
    width: 120,
    align: 'right',
    cell: (row) => (row.missingCount === 0 ? '–' : whole(row.missingCount)),
  },
  {
    id: 'owner',
    header: t('indicator.column.owner'),
    width: 140,
    optional: true,
    cell: (row) => row.owner?.name ?? '',
  },
];

/** KPI's of one contract or of all, with their latest period. */
export function IndicatorTable({ contractId }: { contractId?: string }) {
  const { programmeId } = useScope();
  const mayWrite = useCan('indicator.write');
  const list = useKeysetList<Indicator>({
    key: ['indicators', programmeId, contractId],
    defaultSort: 'code',
    page: (query) =>
      api
        .GET('/indicators', { params: { query: { ...query, programmeId, contractId } as object } })
        .then((answer) => answer.data!),
  });
  const create = mayWrite && (
    <LinkButton to="/kpis/nieuw" search={contractId ? { contract: contractId } : {}} variant="filled">
      {t('indicator.new')}
    </LinkButton>
  );
  return (
    <>
      <ListToolbar list={list}>{list.rows.length > 0 && create}</ListToolbar>
      <DataTable
        caption={t('indicator.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/kpis/${row.id}`}
        empty={<EmptyState title={t('indicator.empty.title')} text={t('indicator.empty.text')} action={create} />}
      />
    </>
  );
}
