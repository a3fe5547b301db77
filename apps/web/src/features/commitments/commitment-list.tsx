import { IconUpload } from '@tabler/icons-react';
import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { amount } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { CommitmentState } from './commitment-state';

type Commitment = components['schemas']['CommitmentResponse'];

const columns: Column<Commitment>[] = [
  { id: 'code', header: t('commitment.column.code'), width: 90, sortable: true, cell: (row) => row.code },
  { id: 'title', header: t('commitment.column.title'), sortable: true, cell: (row) => row.title },
  { id: 'supplier', header: t('commitment.column.supplier'), width: 200, optional: true, cell: (row) => row.supplier },
  {
    id: 'municipality',
    header: t('commitment.column.municipality'),
    width: 130,
    optional: true,
    cell: (row) => row.municipality ?? t('commitment.all'),
  },
  { id: 'year', header: t('commitment.column.year'), width: 70, sortable: true, cell: (row) => row.year },
  {
    id: 'contract',
    header: t('commitment.column.contract'),
    width: 100,
    optional: true,
    hidden: true,
    cell: (row) => row.contractCode ?? '–',
  },
  {
    id: 'committed',
    header: t('commitment.column.committed'),
    meaning: t('commitment.column.committed.meaning'),
    width: 140,
    align: 'right',
    cell: (row) => amount(row.state === 'REQUESTED' ? row.amount : row.committed),
  },
  {
    id: 'used',
    header: t('commitment.column.used'),
    meaning: t('commitment.column.used.meaning'),
    width: 140,
    align: 'right',
    cell: (row) => amount(row.used),
  },
  {
    id: 'open',
    header: t('commitment.column.open'),
    meaning: t('commitment.column.open.meaning'),
    width: 140,
    align: 'right',
    cell: (row) => amount(row.open),
  },
  { id: 'state', header: t('commitment.column.state'), width: 160, cell: (row) => <CommitmentState row={row} /> },
];

const option = (key: string) => (value: string) => ({ value, label: t(`${key}.${value}`) });

/** What was committed, the latest first. */
export function CommitmentList() {
  const { programmeId, municipalityId, year } = useScope();
  const mayWrite = useCan('commitment.write');
  const list = useKeysetList<Commitment, 'state' | 'kind' | 'rest'>({
    key: ['commitments', programmeId, municipalityId, year],
    filters: ['state', 'kind', 'rest'],
    defaultSort: '-code',
    page: (query) => {
      const place = { programmeId, municipalityId: municipalityId ?? undefined, year };
      return api
        .GET('/commitments', { params: { query: { ...query, ...place } as object } })
        .then((answer) => answer.data!);
    },
  });
  const contractId = list.rows.find((row) => row.contractId)?.contractId;
  const add = mayWrite && (
    <LinkButton to="/vastgelegd/nieuw" variant="filled">
      {t('commitment.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('commitment.nav')}
        lead={t('commitment.lead')}
        actions={
          <>
            {contractId && (
              <ExportMenu
                kind="commitments"
                parameters={{ year: String(year), contractId }}
                formats={['xlsx', 'csv', 'pdf']}
              />
            )}
            {mayWrite && (
              <LinkButton
                to="/importeren/nieuw"
                search={{ soort: 'commitments' }}
                leftSection={<IconUpload size={16} aria-hidden />}
              >
                {t('commitment.import')}
              </LinkButton>
            )}
            {add}
          </>
        }
      />
      <ListToolbar
        list={list}
        filters={[
          {
            name: 'state',
            label: t('commitment.column.state'),
            options: ['ACTIVE', 'REQUESTED', 'REJECTED', 'WITHDRAWN'].map(option('commitment.state')),
          },
          {
            name: 'rest',
            label: t('commitment.filter.rest'),
            options: ['OPEN', 'CLOSED'].map(option('commitment.filter.rest')),
          },
          {
            name: 'kind',
            label: t('commitment.filter.kind'),
            options: ['CONTRACT_YEAR', 'ENTERED'].map(option('commitment.kind')),
          },
        ]}
      />
      <DataTable
        caption={t('commitment.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/vastgelegd/${row.id}`}
        empty={
          <EmptyState
            title={t('commitment.empty.title')}
            text={t(list.narrowed ? 'commitment.empty.narrowed' : 'commitment.empty.text')}
            action={add}
          />
        }
      />
    </>
  );
}
