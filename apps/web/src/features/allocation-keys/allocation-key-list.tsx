import { IconPlus } from '@tabler/icons-react';
import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { shareTexts, term } from './key-texts';

type Key = components['schemas']['AllocationKeyResponse'];

const columns: Column<Key>[] = [
  { id: 'name', header: t('allocation-key.name'), width: 220, sortable: true, cell: (row) => row.name },
  {
    id: 'dimension',
    header: t('allocation-key.dimension'),
    width: 130,
    cell: (row) => t(`allocation-key.dimension.${row.dimension}`),
  },
  {
    id: 'validFromDate',
    header: t('allocation-key.valid-from'),
    width: 210,
    sortable: true,
    cell: (row) => `${date(row.validFromDate)} ${term(row)}`,
  },
  { id: 'shares', header: t('allocation-key.shares'), cell: shareTexts },
  {
    id: 'decision',
    header: t('allocation-key.decision'),
    width: 200,
    optional: true,
    cell: (row) => row.decisionReference,
  },
];

/** All keys, the newest first. */
export function AllocationKeyList() {
  const { programmeId } = useScope();
  const mayWrite = useCan('budget.write');
  const list = useKeysetList<Key, 'dimension'>({
    key: ['allocation-keys', programmeId],
    filters: ['dimension'],
    defaultSort: '-validFromDate',
    page: ({ dimension, ...query }) =>
      api
        .GET('/allocation-keys', {
          params: {
            query: { programmeId, ...query, ...(dimension ? { dimension: dimension as Key['dimension'] } : {}) },
          },
        })
        .then((answer) => answer.data!),
  });
  const add = mayWrite && (
    <LinkButton to="/verdeelsleutels/nieuw" variant="filled" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('allocation-key.new')}
    </LinkButton>
  );
  const options = (['MUNICIPALITY', 'BUILDING_BLOCK'] as const).map((value) => ({
    value,
    label: t(`allocation-key.dimension.${value}`),
  }));
  const none = list.rows.length === 0 && !list.narrowed;
  return (
    <>
      <PageHeader title={t('allocation-key.nav')} lead={t('allocation-key.lead')} actions={!none && add} />
      {!none && (
        <ListToolbar list={list} filters={[{ name: 'dimension', label: t('allocation-key.dimension'), options }]} />
      )}
      <DataTable
        caption={t('allocation-key.table')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/verdeelsleutels/${row.id}`}
        empty={
          <EmptyState title={t('allocation-key.empty.title')} text={t('allocation-key.empty.text')} action={add} />
        }
      />
    </>
  );
}
