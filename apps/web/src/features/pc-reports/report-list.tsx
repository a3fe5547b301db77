import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';

type Report = components['schemas']['PcReportRowResponse'];

const columns: Column<Report>[] = [
  { id: 'code', header: t('pc-report.column.code'), width: 130, sortable: true, cell: (row) => row.code },
  { id: 'title', header: t('pc-report.column.title'), sortable: true, cell: (row) => row.title },
  {
    id: 'municipality',
    header: t('pc-report.column.scope'),
    width: 170,
    cell: (row) => row.municipality ?? t('pc-report.all'),
  },
  { id: 'asOfDate', header: t('pc-report.column.asOf'), width: 120, sortable: true, cell: (row) => date(row.asOfDate) },
  {
    id: 'state',
    header: t('pc-report.column.state'),
    width: 150,
    cell: (row) => <StatusChip status={row.state} />,
  },
  {
    id: 'version',
    header: t('pc-report.column.version'),
    width: 90,
    align: 'right',
    optional: true,
    cell: (row) => row.versionNumber,
  },
  {
    id: 'template',
    header: t('pc-report.column.template'),
    width: 170,
    optional: true,
    hidden: true,
    cell: (row) => row.template ?? t('pc-report.template.standard'),
  },
  { id: 'snapshot', header: t('pc-report.column.snapshot'), width: 150, cell: (row) => row.snapshotCode ?? '' },
];

const states = ['DRAFT', 'FROZEN', 'SIGNED'] as const;

export function ReportList() {
  const { programmeId } = useScope();
  const start = useCan('report.write') && (
    <LinkButton to="/pc-rapporten/nieuw" variant="filled">
      {t('pc-report.start')}
    </LinkButton>
  );
  const list = useKeysetList<Report, 'state'>({
    key: ['pc-reports', programmeId],
    filters: ['state'],
    defaultSort: '-asOfDate',
    page: (query) =>
      api.GET('/pc-reports', { params: { query: { ...query, programmeId } as object } }).then((answer) => answer.data!),
  });
  const options = states.map((value) => ({ value, label: t(`status.${value}`) }));
  return (
    <>
      <PageHeader title={t('pc-report.nav')} lead={t('pc-report.lead')} actions={start} />
      <ListToolbar list={list} filters={[{ name: 'state', label: t('pc-report.filter.state'), options }]} />
      <DataTable
        caption={t('pc-report.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/pc-rapporten/${row.id}`}
        empty={<EmptyState title={t('pc-report.empty.title')} text={t('pc-report.empty.text')} action={start} />}
      />
    </>
  );
}
