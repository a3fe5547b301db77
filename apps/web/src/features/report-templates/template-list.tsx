import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { moment } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';

type Template = components['schemas']['ReportTemplateResponse'];

const columns: Column<Template>[] = [
  { id: 'name', header: t('report-template.name'), sortable: true, cell: (row) => row.name },
  {
    id: 'municipality',
    header: t('report-template.for'),
    width: 180,
    cell: (row) => row.municipality ?? t('report-template.for-all'),
  },
  { id: 'version', header: t('report-template.version'), align: 'right', width: 90, cell: (row) => row.versionNumber },
  {
    id: 'sections',
    header: t('report-template.sections'),
    align: 'right',
    width: 120,
    cell: (row) => row.sectionCount,
  },
  { id: 'reports', header: t('report-template.reports'), align: 'right', width: 120, cell: (row) => row.reportCount },
  {
    id: 'changedAt',
    header: t('report-template.changed'),
    width: 170,
    sortable: true,
    cell: (row) => moment(row.changedAt),
  },
];

export function TemplateList() {
  const { programmeId } = useScope();
  const start = useCan('report-template.write') && (
    <LinkButton to="/rapportsjablonen/nieuw" variant="filled">
      {t('report-template.new')}
    </LinkButton>
  );
  const list = useKeysetList<Template, 'state'>({
    key: ['report-templates', programmeId],
    filters: ['state'],
    defaultSort: 'name',
    page: (query) =>
      api
        .GET('/report-templates', { params: { query: { ...query, programmeId } as object } })
        .then((answer) => answer.data!),
  });
  const options = ['ACTIVE', 'WITHDRAWN'].map((value) => ({ value, label: t(`report-template.state.${value}`) }));
  return (
    <>
      <PageHeader title={t('report-template.nav')} lead={t('report-template.lead')} actions={start} />
      <ListToolbar list={list} filters={[{ name: 'state', label: t('report-template.state'), options }]} />
      <DataTable
        caption={t('report-template.nav')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/rapportsjablonen/${row.id}`}
        empty={
          <EmptyState title={t('report-template.empty.title')} text={t('report-template.empty.text')} action={start} />
        }
      />
    </>
  );
}
