import { api } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { moment, whole } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { ImportStateChip, type ImportSummary } from './import-state';

const columns: Column<ImportSummary>[] = [
  { id: 'fileName', header: t('import.column.file'), cell: (row) => row.fileName },
  { id: 'target', header: t('import.column.target'), width: 220, cell: (row) => row.targetTitle },
  { id: 'state', header: t('import.column.state'), width: 190, cell: (row) => <ImportStateChip state={row.state} /> },
  {
    id: 'added',
    header: t('import.column.added'),
    width: 120,
    align: 'right',
    cell: (row) => (row.state === 'COMMITTED' && row.counts ? whole(row.counts.valid) : ''),
  },
  { id: 'recordedBy', header: t('import.column.by'), width: 180, cell: (row) => row.recordedBy ?? t('ui.empty') },
  {
    id: 'recordedAt',
    header: t('import.column.at'),
    width: 150,
    sortable: true,
    cell: (row) => moment(row.recordedAt),
  },
];

export function ImportList() {
  const { programmeId } = useScope();
  const list = useKeysetList<ImportSummary>({
    key: ['imports', programmeId],
    defaultSort: '-recordedAt',
    page: ({ after, limit, sort }) =>
      api.GET('/imports', { params: { query: { after, limit, sort, programmeId } } }).then((answer) => answer.data!),
  });
  const add = (
    <LinkButton to="/importeren/nieuw" variant="filled">
      {t('import.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('import.nav')}
        lead={t('import.lead')}
        actions={
          <>
            <LinkButton to="/importeren/codes">{t('import.code.nav')}</LinkButton>
            {add}
          </>
        }
      />
      <DataTable
        caption={t('import.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/importeren/${row.id}`}
        empty={<EmptyState title={t('import.empty.title')} text={t('import.empty.text')} action={add} />}
      />
    </>
  );
}
