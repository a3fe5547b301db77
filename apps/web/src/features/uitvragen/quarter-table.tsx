import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { apiQuery } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { date, whole } from '@web/ui/format';
import { RecordLink } from '@web/ui/record-link';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { MakeDialog } from './make-dialog';
import classes from './quarterly.module.css';
import { quarterText, type QuarterRow, RequestState, standing } from './request-state';
import { Threshold } from './threshold';

const count = (value: number | undefined) => (value ? <strong>{whole(value)}</strong> : '');

const COLUMNS: Column<QuarterRow>[] = [
  {
    id: 'quarter',
    header: t('quarterly.column.quarter'),
    width: 120,
    cell: ({ quarter, request }) =>
      request ? <RecordLink url={`/uitvragen/${request.id}`}>{quarterText(quarter)}</RecordLink> : quarterText(quarter),
  },
  {
    id: 'state',
    header: t('quarterly.column.state'),
    width: 200,
    cell: ({ request, ended }) =>
      request ? (
        <RequestState request={request} />
      ) : ended ? (
        <StatusChip status="OVERDUE" label={t('quarterly.state.NONE')} tone="warn" />
      ) : (
        <span className="kv-caption">{t('quarterly.state.RUNNING')}</span>
      ),
  },
  { id: 'dueOn', header: t('quarterly.column.due'), width: 120, cell: ({ request }) => request && date(request.dueOn) },
  {
    id: 'receivedOn',
    header: t('quarterly.column.received'),
    width: 120,
    cell: ({ request }) => request?.receivedOn && date(request.receivedOn),
  },
  {
    id: 'kind',
    header: t('quarterly.column.kind'),
    width: 110,
    cell: ({ request }) => request && standing(request.provisional),
  },
  {
    id: 'versions',
    header: t('quarterly.column.versions'),
    width: 90,
    align: 'right',
    cell: ({ request }) => (request?.versions ? whole(request.versions) : ''),
  },
  {
    id: 'missing',
    header: t('quarterly.column.missing'),
    meaning: t('quarterly.column.missing.meaning'),
    width: 110,
    align: 'right',
    cell: ({ request }) => count(request?.missing),
  },
  {
    id: 'open',
    header: t('quarterly.column.open'),
    meaning: t('quarterly.column.open.meaning'),
    width: 120,
    align: 'right',
    cell: ({ request }) => count(request?.openFindings),
  },
];

/** Every quarter so far, also those over which nothing was asked. */
export function QuarterTable({ contractId }: { contractId: string }) {
  const mayWrite = useCan('quarterly-request.write');
  const [making, setMaking] = useState<string | null>(null);
  const { data } = apiQuery.useSuspenseQuery('get', '/contracts/{id}/quarterly-requests', {
    params: { path: { id: contractId } },
  });
  const columns = useMemo<Column<QuarterRow>[]>(
    () => [
      ...COLUMNS,
      {
        id: 'deed',
        header: t('ui.column.do'),
        width: 160,
        cell: ({ quarter, request }) =>
          mayWrite &&
          !request && (
            <Button
              size="compact-sm"
              aria-label={t('quarterly.make.of', { quarter: quarterText(quarter) })}
              onClick={() => setMaking(quarter)}
            >
              {t('quarterly.make')}
            </Button>
          ),
      },
    ],
    [mayWrite],
  );
  return (
    <div className={classes.page}>
      <DataTable caption={t('quarterly.caption')} columns={columns} rows={data.items} rowId={(row) => row.quarter} />
      <Threshold data={data} mayWrite={mayWrite} />
      {making && (
        <MakeDialog
          contractId={contractId}
          quarter={making}
          endsOn={data.items.find(({ quarter }) => quarter === making)!.endsOn}
          recipient={data.lastRecipient}
          onClose={() => setMaking(null)}
        />
      )}
    </div>
  );
}
