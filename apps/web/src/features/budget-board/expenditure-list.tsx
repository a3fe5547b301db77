import { Group } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { api, apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { amount, moment } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { asTexts } from '@web/ui/query-texts';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';

type Line = components['schemas']['ExpenditureLineResponse'];

const columns: Column<Line>[] = [
  {
    id: 'period',
    header: t('expenditure.period'),
    width: 100,
    sortable: true,
    cell: (row) => row.period.split('-').reverse().join('-'),
  },
  { id: 'municipality', header: t('expenditure.municipality'), width: 130, cell: (row) => row.municipality },
  { id: 'buildingBlock', header: t('expenditure.building-block'), width: 210, cell: (row) => row.buildingBlock },
  { id: 'description', header: t('expenditure.description'), cell: (row) => row.description },
  { id: 'document', header: t('expenditure.document'), width: 130, cell: (row) => row.document },
  { id: 'line', header: t('expenditure.line'), width: 70, align: 'right', cell: (row) => row.line },
  { id: 'amount', header: t('expenditure.amount'), width: 140, align: 'right', cell: (row) => amount(row.amount) },
  {
    id: 'recordedAt',
    header: t('expenditure.recorded'),
    width: 150,
    sortable: true,
    optional: true,
    cell: (row) => moment(row.recordedAt),
  },
];

/** The ledger of bestedingen, filtered by what a figure of the board is about. */
export function ExpenditureList() {
  const { programmeId, municipalityId, municipalities, year } = useScope();
  const mayImport = useCan('expenditure.import');
  const blocks = apiQuery.useQuery('get', '/building-blocks', { params: { query: { programmeId } } }).data?.items ?? [];
  const list = useKeysetList<Line, 'municipalityId' | 'buildingBlockId'>({
    key: ['expenditure-statements', programmeId, year, municipalityId],
    filters: ['municipalityId', 'buildingBlockId'],
    defaultSort: '-period',
    page: (query) =>
      api
        .GET('/expenditure-statements', {
          params: { query: { programmeId, year, ...(municipalityId ? { municipalityId } : {}), ...query } },
        })
        .then((answer) => answer.data!),
  });
  const importButton = mayImport && (
    <LinkButton
      to="/importeren/nieuw"
      search={{ soort: 'expenditure' }}
      leftSection={<IconUpload size={16} aria-hidden />}
    >
      {t('board.import')}
    </LinkButton>
  );
  const chosen = ['municipalityId', 'buildingBlockId'].map((name) => [name, list.filter(name as 'municipalityId')]);
  const parameters = asTexts({
    ...{ programmeId, year, municipalityId: municipalityId ?? undefined },
    ...Object.fromEntries(chosen.filter(([, value]) => value)),
    ...(list.q ? { q: list.q } : {}),
  });
  const names = (items: { id: string; name: string }[]) => items.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <PageHeader
        title={t('expenditure.title', { year })}
        lead={t('expenditure.lead')}
        actions={
          <Group gap="sm">
            <ExportMenu kind="expenditure" formats={['xlsx', 'csv']} parameters={parameters} />
            {importButton}
          </Group>
        }
      />
      <ListToolbar
        list={list}
        filters={[
          { name: 'municipalityId', label: t('expenditure.municipality'), options: names(municipalities) },
          { name: 'buildingBlockId', label: t('expenditure.building-block'), options: names(blocks) },
        ]}
      />
      <DataTable
        caption={t('expenditure.table')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        empty={
          <EmptyState
            title={t('expenditure.empty.title', { year })}
            text={t('expenditure.empty.text')}
            action={importButton}
          />
        }
      />
    </>
  );
}
