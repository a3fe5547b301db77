import { api } from '@web/api/client';
import { useCan, useScope, type Tender } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date, moment } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { TenderState } from './tender-state';

const columns: Column<Tender>[] = [
  { id: 'code', header: t('tender.column.code'), width: 110, sortable: true, cell: (row) => row.code },
  { id: 'title', header: t('tender.column.title'), sortable: true, cell: (row) => row.title },
  { id: 'state', header: t('tender.column.state'), width: 150, cell: (row) => <TenderState state={row.state} /> },
  {
    id: 'regime',
    header: t('tender.column.regime'),
    width: 150,
    cell: (row) => t(`tender.regime.short.${row.procedureRegime}`),
  },
  {
    id: 'reference',
    header: t('tender.field.reference'),
    width: 140,
    optional: true,
    cell: (row) => row.tenderReference ?? <span className="kv-quiet">{t('ui.empty')}</span>,
  },
  { id: 'published', header: t('tender.column.published'), width: 130, cell: (row) => date(row.publishedOn) },
  { id: 'closing', header: t('tender.column.closing'), width: 160, cell: (row) => moment(row.submissionDeadline) },
];

const STATES = ['PREPARATION', 'PUBLISHED', 'ASSESSMENT', 'AWARDED', 'CLOSED', 'WITHDRAWN'] as const;

/** All tenders of the programme. */
export function TenderList() {
  const { programmeId } = useScope();
  const mayWrite = useCan('tender.write');
  const list = useKeysetList<Tender, 'state'>({
    key: ['tenders', programmeId],
    filters: ['state'],
    defaultSort: 'code',
    page: (query) =>
      api.GET('/tenders', { params: { query: { ...query, programmeId } as object } }).then((answer) => answer.data!),
  });
  const create = mayWrite && (
    <LinkButton to="/aanbestedingen/nieuw" variant="filled">
      {t('tender.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('tender.nav')} lead={t('tender.lead')} actions={create} />
      <ListToolbar
        list={list}
        filters={[
          {
            name: 'state',
            label: t('tender.column.state'),
            options: STATES.map((value) => ({ value, label: t(`tender.state.${value}`) })),
          },
        ]}
      />
      <DataTable
        caption={t('tender.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/aanbestedingen/${row.id}`}
        empty={
          <EmptyState title={t('tender.empty.title')} text={t('tender.empty.text')} action={create || undefined} />
        }
      />
    </>
  );
}
