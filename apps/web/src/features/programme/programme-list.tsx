import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';

type Programme = components['schemas']['ProgrammeSummaryResponse'];

const columns: Column<Programme>[] = [
  { id: 'code', header: t('programmes.column.code'), width: 120, cell: (row) => row.code },
  { id: 'name', header: t('programmes.column.name'), cell: (row) => row.name },
  {
    id: 'municipalities',
    header: t('programmes.column.municipalities'),
    cell: (row) => row.municipalities.join(', '),
  },
  { id: 'goLive', header: t('programmes.column.goLive'), width: 130, cell: (row) => date(row.goLiveDate) },
];

export function ProgrammeList() {
  const { data } = apiQuery.useSuspenseQuery('get', '/programmes');
  const start = (
    <LinkButton to="/programmas/nieuw" variant="filled">
      {t('programmes.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('programmes.nav')} lead={t('programmes.lead')} actions={start} />
      <DataTable
        caption={t('programmes.caption')}
        columns={columns}
        rows={data.items}
        rowId={(row) => row.id}
        rowHref={(row) => `/programma?programma=${row.id}`}
        empty={<EmptyState title={t('programmes.empty.title')} text={t('programmes.empty.text')} action={start} />}
      />
    </>
  );
}
