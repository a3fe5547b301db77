import { Anchor } from '@mantine/core';
import { api } from '@web/api/client';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { moment, whole } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import type { Received } from './records';
import type { ConsultationTabProps } from './tabs';
import classes from './consultations.module.css';

const COLUMNS: Column<Received>[] = [
  { id: 'party', header: t('consultation.party.name'), sortable: true, width: 260, cell: (row) => row.party },
  {
    id: 'receivedAt',
    header: t('consultation.response.received'),
    sortable: true,
    width: 160,
    cell: (row) => moment(row.receivedAt),
  },
  { id: 'late', header: t('consultation.response.term'), width: 120, cell: (row) => <OnTime late={row.late} /> },
  {
    id: 'source',
    header: t('consultation.response.source'),
    width: 130,
    cell: (row) => t(`consultation.source.${row.source}`),
  },
  { id: 'n', header: t('consultation.response.n'), width: 90, align: 'right', cell: (row) => whole(row.n) },
  {
    id: 'answers',
    header: t('consultation.response.answers'),
    meaning: t('consultation.response.answers.meaning'),
    width: 110,
    align: 'right',
    cell: (row) => whole(row.answerCount),
  },
  {
    id: 'file',
    header: t('consultation.response.file'),
    width: 120,
    cell: (row) =>
      row.fileId ? (
        <Anchor
          href={`/api/v1/files/${row.fileId}/content`}
          download
          aria-label={t('consultation.response.file.of', { party: row.party, n: row.n })}
        >
          {t('consultation.response.workbook')}
        </Anchor>
      ) : (
        '–'
      ),
  },
  { id: 'by', header: t('consultation.response.by'), cell: (row) => row.recordedBy ?? '–' },
];

function OnTime({ late }: { late: boolean }) {
  return late ? (
    <StatusChip status="LATE" label={t('consultation.late')} tone="warn" />
  ) : (
    <>{t('consultation.on-time')}</>
  );
}

/** What came in, the newest first; a row leads to the party. */
export function ResponsesTab({ consultation }: ConsultationTabProps) {
  const { id } = consultation;
  const list = useKeysetList({
    key: ['consultation-responses', id],
    defaultSort: '-receivedAt',
    page: (query) =>
      api
        .GET('/consultations/{id}/responses', { params: { path: { id }, query: query as never } })
        .then((answer) => answer.data!),
  });
  return (
    <div className={classes.filling}>
      <ListToolbar list={list} />
      <DataTable
        caption={t('consultation.response.caption')}
        columns={COLUMNS}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/consultaties/${id}/partijen/${row.partyId}`}
        empty={<EmptyState title={t('consultation.response.empty')} text={t('consultation.response.empty.text')} />}
      />
    </div>
  );
}
