import { Button } from '@mantine/core';
import { IconAlertOctagon, IconArchive, IconCircleCheck, IconClock } from '@tabler/icons-react';
import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date, moment, whole } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';

type Export = components['schemas']['ExportResponse'];

const looks = {
  MAKING: { icon: IconClock, tone: 'info' },
  READY: { icon: IconCircleCheck, tone: 'quiet' },
  FAILED: { icon: IconAlertOctagon, tone: 'err' },
  EXPIRED: { icon: IconArchive, tone: 'grey' },
} as const;

const columns: Column<Export>[] = [
  { id: 'title', header: t('export.column.title'), width: 320, sortable: true, cell: (paper) => paper.title },
  { id: 'format', header: t('export.column.format'), width: 80, cell: (paper) => paper.format },
  {
    id: 'state',
    header: t('export.column.state'),
    width: 200,
    cell: (paper) => (
      <>
        <StatusChip status={paper.state} label={t(`export.state.${paper.state}`)} {...looks[paper.state]} />{' '}
        {paper.state === 'FAILED' && paper.reason}
      </>
    ),
  },
  {
    id: 'size',
    header: t('export.column.size'),
    width: 100,
    align: 'right',
    cell: (paper) => (paper.size === null ? '' : t('export.size', { size: whole(Math.ceil(paper.size / 1024)) })),
  },
  {
    id: 'recordedAt',
    header: t('export.column.at'),
    width: 150,
    sortable: true,
    cell: (paper) => moment(paper.recordedAt),
  },
  {
    id: 'expiresAt',
    header: t('export.column.until'),
    width: 120,
    cell: (paper) => date(paper.expiresAt.slice(0, 10)),
  },
  {
    id: 'action',
    header: t('export.column.action'),
    width: 120,
    cell: (paper) =>
      paper.state === 'READY' && (
        <Button
          component="a"
          href={`/api/v1/exports/${paper.id}/content`}
          download
          aria-label={t('export.fetch.of', { title: paper.title })}
        >
          {t('export.fetch')}
        </Button>
      ),
  },
];

export function ExportList() {
  const { programmeId } = useScope();
  const list = useKeysetList<Export, never>({
    key: ['exports', programmeId],
    filters: [],
    defaultSort: '-recordedAt',
    page: (query) =>
      api.GET('/exports', { params: { query: { ...(query as object), programmeId } } }).then((answer) => answer.data!),
  });
  return (
    <>
      <PageHeader title={t('export.nav')} lead={t('export.lead')} />
      <ListToolbar list={list} filters={[]} />
      <DataTable
        caption={t('export.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(paper) => paper.id}
        empty={<EmptyState title={t('export.empty.title')} text={t('export.empty.text')} />}
      />
    </>
  );
}
