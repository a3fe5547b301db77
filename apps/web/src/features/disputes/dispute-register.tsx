import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { DisputeDialog } from './dispute-dialog';

type Dispute = components['schemas']['DisputeResponse'];

const CHIPS = { OPEN: 'IN_REVIEW', RESOLVED: 'FULFILLED', WITHDRAWN: 'WITHDRAWN' };

export const DisputeState = ({ state }: { state: Dispute['state'] }) => (
  <StatusChip status={CHIPS[state]} label={t(`dispute.state.${state}`)} />
);

function Answer({ row }: { row: Dispute }) {
  if (row.state !== 'OPEN') return '–';
  if (!row.answerBy) return t('dispute.no-term');
  if (row.late) return <StatusChip status="OVERDUE" label={t('dispute.late', { date: date(row.answerBy) })} />;
  return date(row.answerBy);
}

const columns: Column<Dispute>[] = [
  { id: 'code', header: t('dispute.code'), width: 100, sortable: true, cell: (row) => row.code },
  { id: 'title', header: t('dispute.title'), sortable: true, cell: (row) => row.title },
  { id: 'kind', header: t('dispute.kind'), width: 100, optional: true, cell: (row) => t(`dispute.kind.${row.kind}`) },
  { id: 'level', header: t('dispute.level'), width: 260, cell: (row) => t(`dispute.level.${row.level}`) },
  { id: 'answerBy', header: t('dispute.answer-by'), width: 180, cell: (row) => <Answer row={row} /> },
  { id: 'owner', header: t('dispute.owner'), width: 170, optional: true, cell: (row) => row.owner.name },
  { id: 'contract', header: t('dispute.contract'), width: 100, optional: true, cell: (row) => row.contractCode },
  { id: 'state', header: t('dispute.state'), width: 130, cell: (row) => <DisputeState state={row.state} /> },
];

const option = (key: string) => (value: string) => ({ value, label: t(`${key}.${value}`) });

/** The issues and disputes of one contract, or of all. */
export function DisputeRegister({ contractId }: { contractId?: string }) {
  const { programmeId } = useScope();
  const mayWrite = useCan('dispute.write');
  const [adding, setAdding] = useState(false);
  const list = useKeysetList<Dispute, 'state' | 'kind'>({
    key: ['disputes', programmeId, contractId],
    filters: ['state', 'kind'],
    defaultSort: '-code',
    page: (query) =>
      api
        .GET('/disputes', { params: { query: { ...query, programmeId, contractId } as object } })
        .then((answer) => answer.data!),
  });
  const add = mayWrite && (
    <Button variant="filled" onClick={() => setAdding(true)}>
      {t('dispute.new')}
    </Button>
  );
  return (
    <>
      <ListToolbar
        list={list}
        filters={[
          {
            name: 'state',
            label: t('dispute.state'),
            options: ['OPEN', 'RESOLVED', 'WITHDRAWN'].map(option('dispute.state')),
          },
          { name: 'kind', label: t('dispute.kind'), options: ['ISSUE', 'DISPUTE'].map(option('dispute.kind')) },
        ]}
      />
      {list.rows.length > 0 && add && <Group justify="flex-end">{add}</Group>}
      <DataTable
        caption={t('dispute.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/kwesties/${row.id}`}
        empty={<EmptyState title={t('dispute.empty')} text={t('dispute.empty.text')} action={add} />}
      />
      {adding && <DisputeDialog contractId={contractId} onClose={() => setAdding(false)} />}
    </>
  );
}
