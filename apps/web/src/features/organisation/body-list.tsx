import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '@web/api/client';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { LEVELS, type Body } from './body';
import { BodyDialog } from './body-dialog';

const columns: Column<Body>[] = [
  { id: 'code', header: 'Code', width: 110, sortable: true, cell: (row) => row.code },
  { id: 'name', header: t('organisation.body.name'), sortable: true, cell: (row) => row.name },
  {
    id: 'level',
    header: t('organisation.body.level'),
    width: 130,
    cell: (row) => t(`organisation.body.level.${row.level}`),
  },
  { id: 'decides', header: t('organisation.body.decides'), width: 280, optional: true, cell: (row) => row.decides },
  {
    id: 'rhythm',
    header: t('organisation.body.rhythm'),
    width: 170,
    cell: (row) => t(`organisation.body.rhythm.${row.rhythm}`),
  },
  {
    id: 'seats',
    header: t('organisation.body.seats'),
    width: 90,
    align: 'right',
    cell: (row) => row.members.filter(({ past }) => !past).length,
  },
  {
    id: 'next',
    header: t('organisation.body.next'),
    width: 170,
    cell: (row) => {
      if (row.overdue) return <StatusChip status="OVERDUE" label={t('organisation.body.overdue')} />;
      return row.nextOn ? date(row.nextOn) : t('organisation.body.none-planned');
    },
  },
];

/** Where the municipalities and the partner meet. */
export function BodyList() {
  const { programmeId } = useScope();
  const mayWrite = useCan('implementation.write');
  const [adding, setAdding] = useState(false);
  const list = useKeysetList<Body, 'level'>({
    key: ['governance-bodies', programmeId],
    filters: ['level'],
    page: (query) =>
      api
        .GET('/governance-bodies', { params: { query: { ...query, programmeId } as object } })
        .then((answer) => answer.data!),
  });
  const add = mayWrite && (
    <Button variant="filled" onClick={() => setAdding(true)}>
      {t('organisation.body.add')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('organisation.body.nav')} lead={t('organisation.body.lead')} actions={add} />
      <ListToolbar
        list={list}
        filters={[
          {
            name: 'level',
            label: t('organisation.body.level'),
            options: LEVELS.map((value) => ({ value, label: t(`organisation.body.level.${value}`) })),
          },
        ]}
      />
      <DataTable
        caption={t('organisation.body.nav')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/organisatie/overlegorganen/${row.id}`}
        empty={
          <EmptyState title={t('organisation.body.empty')} text={t('organisation.body.empty.text')} action={add} />
        }
      />
      {adding && <BodyDialog body={null} onClose={() => setAdding(false)} />}
    </>
  );
}
