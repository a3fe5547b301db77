import { Tabs } from '@mantine/core';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';

type Schemas = components['schemas'];

const name = t('register.column.name');
const note = t('register.column.note');

const organisations: Column<Schemas['OrganisationResponse']>[] = [
  { id: 'name', header: name, width: 260, cell: (row) => row.name },
  { id: 'kind', header: t('register.column.kind'), width: 240, cell: (row) => row.kind },
  { id: 'note', header: note, cell: (row) => row.note ?? '' },
];
const documents: Column<Schemas['ProgrammeDocumentResponse']>[] = [
  { id: 'label', header: name, width: 340, cell: (row) => row.label },
  { id: 'note', header: note, cell: (row) => row.note ?? '' },
];
const events: Column<Schemas['ProgrammeEventResponse']>[] = [
  { id: 'label', header: name, width: 280, cell: (row) => row.label },
  { id: 'frequency', header: t('register.column.frequency'), width: 220, cell: (row) => row.frequency ?? '' },
  { id: 'known', header: t('register.column.known'), width: 260, cell: (row) => row.known.join('; ') },
  { id: 'note', header: note, cell: (row) => row.note ?? '' },
];
const notices: Column<Schemas['NoticeResponse']>[] = [
  { id: 'publicationId', header: t('register.column.publication'), width: 140, cell: (row) => row.publicationId },
  { id: 'kind', header: t('register.column.kind'), width: 180, cell: (row) => row.kind },
  { id: 'contents', header: t('register.column.contents'), cell: (row) => row.contents.join('; ') },
  {
    id: 'url',
    header: 'TenderNed',
    width: 180,
    cell: (row) =>
      row.url && (
        <a href={row.url} target="_blank" rel="noreferrer">
          {t('register.open-notice')}
        </a>
      ),
  },
];

const empty = <EmptyState title={t('register.empty.title')} text={t('register.empty.text')} />;

/** The small registers of a programme, a tab each. */
export function RegistersPage() {
  const [tab, setTab] = useSearchState('tab', 'organisaties');
  return (
    <>
      <PageHeader title={t('register.nav')} lead={t('register.lead')} />
      <Tabs value={tab} onChange={(value) => setTab(value ?? 'organisaties')} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="organisaties">{t('register.organisations')}</Tabs.Tab>
          <Tabs.Tab value="documenten">{t('register.documents')}</Tabs.Tab>
          <Tabs.Tab value="bijeenkomsten">{t('register.events')}</Tabs.Tab>
          <Tabs.Tab value="aankondigingen">{t('register.notices')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="organisaties" pt={12}>
          <Register path="/organisations" caption={t('register.organisations')} columns={organisations} />
        </Tabs.Panel>
        <Tabs.Panel value="documenten" pt={12}>
          <Register path="/programme-documents" caption={t('register.documents')} columns={documents} />
        </Tabs.Panel>
        <Tabs.Panel value="bijeenkomsten" pt={12}>
          <Register path="/events" caption={t('register.events')} columns={events} />
        </Tabs.Panel>
        <Tabs.Panel value="aankondigingen" pt={12}>
          <Register path="/notices" caption={t('register.notices')} columns={notices} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

interface RegisterProps<Row extends Record<string, unknown>> {
  path: '/organisations' | '/programme-documents' | '/events' | '/notices';
  caption: string;
  columns: Column<Row>[];
}

function Register<Row extends { id: string } & Record<string, unknown>>({
  path,
  caption,
  columns,
}: RegisterProps<Row>) {
  const { programmeId } = useScope();
  const { data } = apiQuery.useSuspenseQuery('get', path, { params: { query: { programmeId, limit: 200 } as object } });
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={data.items as unknown as Row[]}
      rowId={(row) => row.id}
      empty={empty}
    />
  );
}
