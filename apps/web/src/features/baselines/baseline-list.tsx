import { Anchor, Button, Group } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '@web/api/client';
import { useTender } from '@web/features/requirements/use-tender';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { BaselineStateChip, fileHref, type BaselineRow } from './baseline-state';
import { FreezeDialog } from './freeze-dialog';

const COLUMNS: Column<BaselineRow>[] = [
  { id: 'name', header: t('baseline.column.name'), width: 180, sortable: true, cell: (row) => row.name },
  {
    id: 'state',
    header: t('baseline.column.state'),
    width: 160,
    cell: (row) => <BaselineStateChip state={row.state} />,
  },
  {
    id: 'purpose',
    header: t('baseline.column.purpose'),
    width: 120,
    cell: (row) => t(`baseline.purpose.${row.purpose}`),
  },
  { id: 'count', header: t('baseline.column.count'), width: 80, align: 'right', cell: (row) => row.requirementCount },
  {
    id: 'hash',
    header: t('baseline.column.hash'),
    meaning: t('baseline.column.hash.meaning'),
    width: 140,
    cell: (row) => <code>{row.contentHash.slice(0, 12)}</code>,
  },
  {
    id: 'frozenAt',
    header: t('baseline.column.frozen'),
    sortable: true,
    cell: (row) => t('baseline.by', { date: date(row.frozenAt.slice(0, 10)), name: row.frozenBy }),
  },
  {
    id: 'decided',
    header: t('baseline.column.decided'),
    cell: (row) => {
      const given = row.approvals.filter(({ state }) => state === 'APPROVED');
      return given.length === 0
        ? '–'
        : given.map(({ id, decidedAt, decidedBy }) => (
            <div key={id}>{t('baseline.by', { date: date(decidedAt?.slice(0, 10)), name: decidedBy ?? '' })}</div>
          ));
    },
  },
  { id: 'files', header: t('baseline.column.files'), width: 120, cell: (row) => <FileLinks row={row} /> },
];

/** All baselines of a tender, with their fingerprint and papers. */
export function BaselineList() {
  const { programmeId, tender } = useTender();
  const [freezing, setFreezing] = useState(false);
  const mayFreeze = useCan('requirement-baseline.write') && tender !== undefined;
  const list = useKeysetList({
    key: ['baselines', programmeId, tender?.id],
    defaultSort: '-frozenAt',
    page: (query) =>
      api
        .GET('/requirement-baselines', { params: { query: { ...query, programmeId, tenderId: tender?.id } } })
        .then((answer) => answer.data!),
  });
  const freeze = mayFreeze && (
    <Button variant="filled" leftSection={<IconLock size={16} aria-hidden />} onClick={() => setFreezing(true)}>
      {t('baseline.freeze')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('baseline.nav')} lead={t('baseline.lead')} actions={freeze} />
      <DataTable
        caption={t('baseline.caption')}
        columns={COLUMNS}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/baselines/${row.id}`}
        empty={
          <EmptyState
            title={t('baseline.empty')}
            text={t(mayFreeze ? 'baseline.empty.may' : 'baseline.empty.read')}
            action={freeze}
          />
        }
      />
      {freezing && tender && (
        <FreezeDialog tenderId={tender.id} last={list.rows[0]?.name} onClose={() => setFreezing(false)} />
      )}
    </>
  );
}

function FileLinks({ row }: { row: BaselineRow }) {
  if (!row.pdfFileId || !row.xlsxFileId) return <>–</>;
  const { name } = row;
  return (
    <Group gap="sm" wrap="nowrap">
      <Anchor href={fileHref(row.pdfFileId)} aria-label={t('baseline.file.pdf.of', { name })} download>
        {t('baseline.file.pdf')}
      </Anchor>
      <Anchor href={fileHref(row.xlsxFileId)} aria-label={t('baseline.file.xlsx.of', { name })} download>
        {t('baseline.file.xlsx')}
      </Anchor>
    </Group>
  );
}
