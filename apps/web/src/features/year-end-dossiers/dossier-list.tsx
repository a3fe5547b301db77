import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { moment, whole } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { MakeDossier } from './make-dossier';

type Dossier = components['schemas']['YearEndDossierResponse'];

const stateTone = { MAKING: 'info', READY: 'quiet', FAILED: 'err' } as const;

const columns: Column<Dossier>[] = [
  { id: 'code', header: t('dossier-year.column.code'), width: 140, sortable: true, cell: (row) => row.code },
  {
    id: 'contract',
    header: t('dossier-year.column.contract'),
    cell: (row) => `${row.contractCode} ${row.contractTitle}`,
  },
  { id: 'year', header: t('dossier-year.column.year'), width: 90, align: 'right', cell: (row) => String(row.year) },
  {
    id: 'knownAt',
    header: t('dossier-year.column.knownAt'),
    width: 170,
    sortable: true,
    cell: (row) => moment(row.knownAt),
  },
  { id: 'madeBy', header: t('dossier-year.column.madeBy'), width: 180, cell: (row) => row.madeBy ?? '' },
  {
    id: 'files',
    header: t('dossier-year.column.files'),
    width: 110,
    align: 'right',
    cell: (row) => (row.state === 'READY' ? whole(row.fileCount) : ''),
  },
  {
    id: 'state',
    header: t('dossier-year.column.state'),
    width: 150,
    cell: (row) => (
      <StatusChip status={row.state} label={t(`dossier-year.state.${row.state}`)} tone={stateTone[row.state]} />
    ),
  },
];

export function DossierList() {
  const { programmeId } = useScope();
  const mayMake = useCan('year-end-dossier.make');
  const [making, setMaking] = useState(false);
  const list = useKeysetList<Dossier, never>({
    key: ['year-end-dossiers', programmeId],
    filters: [],
    defaultSort: '-knownAt',
    page: (query) =>
      api
        .GET('/year-end-dossiers', { params: { query: { ...query, programmeId } as object } })
        .then((answer) => answer.data!),
  });
  const button = mayMake && (
    <Button variant="filled" onClick={() => setMaking(true)}>
      {t('dossier-year.make')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('dossier-year.nav')} lead={t('dossier-year.lead')} actions={button} />
      <ListToolbar list={list} />
      <DataTable
        caption={t('dossier-year.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/jaardossiers/${row.id}`}
        empty={<EmptyState title={t('dossier-year.empty.title')} text={t('dossier-year.empty.text')} />}
      />
      {making && <MakeDossier onClose={() => setMaking(false)} />}
    </>
  );
}
