import { api } from '@web/api/client';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { whole } from '@web/ui/format';
import { ExportMenu } from '@web/ui/export-menu';
import { LinkButton } from '@web/ui/link-button';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { type ListFilter, ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { type Indicator, measure, periodText, pointText } from './indicator-format';
import { LightChip, standOf } from './light-chip';

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
    cell: (row) => <LightChip light={standOf(row.latest)} />,
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

const words = (field: string, names: string[]) =>
  names.map((value) => ({ value, label: t(`indicator.${field}.${value}`) }));

const filters: ListFilter[] = [
  { name: 'light', label: t('indicator.column.light'), options: words('light', ['RED', 'AMBER', 'GREEN']) },
  {
    name: 'frequency',
    label: t('indicator.field.frequency'),
    options: words('frequency', ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR']),
  },
  { name: 'purpose', label: t('indicator.field.purpose'), options: words('purpose', ['POLICY', 'STEERING']) },
  { name: 'values', label: t('indicator.filter.values'), options: words('values', ['MISSING']) },
  { name: 'state', label: t('indicator.filter.state'), options: words('measured', ['ENDED']) },
];

/** The contract that all rows belong to; a paper is of one contract. */
const onlyContract = (rows: Indicator[]): string | undefined => {
  const ids = new Set(rows.map(({ contractId }) => contractId));
  return ids.size === 1 ? rows[0]!.contractId : undefined;
};

function Papers({ contractId }: { contractId: string }) {
  const formats = ['xlsx', 'pdf'] as const;
  return (
    <>
      <ExportMenu
        kind="indicator-list"
        parameters={{ contractId }}
        formats={formats}
        label={t('indicator.export.list')}
      />
      <ExportMenu
        kind="indicator-values"
        parameters={{ contractId }}
        formats={formats}
        label={t('indicator.export.values')}
      />
    </>
  );
}

/** KPI's of one contract or of all, with their latest period. */
export function IndicatorTable({ contractId }: { contractId?: string }) {
  const { programmeId } = useScope();
  const mayWrite = useCan('indicator.write');
  const list = useKeysetList<Indicator, 'light' | 'frequency' | 'purpose' | 'values' | 'state'>({
    key: ['indicators', programmeId, contractId],
    filters: ['light', 'frequency', 'purpose', 'values', 'state'],
    defaultSort: 'code',
    page: (query) =>
      api
        .GET('/indicators', { params: { query: { ...query, programmeId, contractId } as object } })
        .then((answer) => answer.data!),
  });
  const search: Record<string, string> = contractId ? { contract: contractId } : {};
  const link = (to: string, label: string, main = false) => (
    <LinkButton to={to} search={search} {...(main && { variant: 'filled' as const })}>
      {t(label)}
    </LinkButton>
  );
  const create = mayWrite && (
    <>
      {link('/kpis/kiezen', 'indicator.choose', true)}
      {link('/kpis/nieuw', 'indicator.new')}
    </>
  );
  const only = contractId ?? onlyContract(list.rows);
  return (
    <>
      <ListToolbar list={list} filters={filters}>
        {mayWrite && list.rows.length > 0 && link('/kpis/waarden', 'indicator.sheet')}
        {link('/kpis/niet-registreren', 'indicator.relief')}
        {only && <Papers contractId={only} />}
        {list.rows.length > 0 && create}
      </ListToolbar>
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
