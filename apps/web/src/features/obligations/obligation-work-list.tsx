import { Tabs } from '@mantine/core';
import { useMemo, useState } from 'react';
import { api, apiQuery } from '@web/api/client';
import { useCan, useScope } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { whole } from '@web/ui/format';
import { given } from '@web/ui/given';
import { LinkButton } from '@web/ui/link-button';
import { MiniThread } from '@web/ui/rode-draad/mini-thread';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { BulkConfirm } from './bulk-confirm';
import { dueText, type Obligation } from './obligation-state';

const code: Column<Obligation> = {
  id: 'code',
  header: t('obligation.column.code'),
  width: 110,
  sortable: true,
  cell: (row) => row.code,
};
const contract: Column<Obligation> = {
  id: 'contract',
  header: t('obligation.column.contract'),
  width: 100,
  optional: true,
  cell: (row) => row.contractCode,
};
const rest: Column<Obligation>[] = [
  { id: 'title', header: t('obligation.column.title'), sortable: true, cell: (row) => row.title },
  {
    id: 'state',
    header: t('obligation.column.state'),
    width: 130,
    cell: (row) => <StatusChip status={row.state} tone={row.state === 'REJECTED' ? 'grey' : undefined} />,
  },
  {
    id: 'party',
    header: t('obligation.column.party'),
    width: 130,
    optional: true,
    cell: (row) => t(`obligation.party.${row.party}`),
  },
  { id: 'dueOn', header: t('obligation.column.due'), width: 110, sortable: true, cell: dueText },
  {
    id: 'source',
    header: t('obligation.column.source'),
    width: 110,
    optional: true,
    cell: (row) => row.source?.code ?? '',
  },
  {
    id: 'thread',
    header: t('obligation.column.thread'),
    width: 110,
    optional: true,
    cell: (row) => <MiniThread stations={row.thread} />,
  },
  {
    id: 'owner',
    header: t('obligation.column.owner'),
    width: 140,
    optional: true,
    cell: (row) => row.owner?.name ?? '',
  },
];

const states = ['PROPOSED', 'CONFIRMED', 'REJECTED', 'MERGED', 'ENDED'] as const;
const parties = ['CONTRACTOR', 'PRINCIPAL', 'JOINT_BODY'] as const;

/** The work list: of one contract, or of all. Proposals can be chosen and confirmed together. */
export function ObligationWorkList({ contractId }: { contractId?: string }) {
  const { programmeId } = useScope();
  const [state, setState] = useSearchState('status');
  const [chosen, setChosen] = useState<string[]>([]);
  const mayDecide = useCan('obligation.write');
  const list = useKeysetList<Obligation, 'party'>({
    key: ['obligations', programmeId, contractId, state],
    filters: ['party'],
    defaultSort: 'code',
    page: (query) =>
      api
        .GET('/obligations', {
          params: { query: { ...query, programmeId, contractId, state: state || undefined } as object },
        })
        .then((answer) => answer.data!),
  });
  const columns = useMemo(() => (contractId ? [code, ...rest] : [code, contract, ...rest]), [contractId]);
  return (
    <>
      <StateTabs
        contractId={contractId}
        state={state}
        onState={(next) => {
          setChosen([]);
          setState(next);
        }}
      />
      {chosen.length > 0 && (
        <BulkConfirm rows={list.rows.filter((row) => chosen.includes(row.id))} onDone={() => setChosen([])} />
      )}
      <ListToolbar
        list={list}
        filters={[
          {
            name: 'party',
            label: t('obligation.column.party'),
            options: parties.map((value) => ({ value, label: t(`obligation.party.${value}`) })),
          },
        ]}
      >
        <ExportMenu
          kind="obligations"
          formats={['xlsx', 'pdf', 'docx']}
          parameters={given({ programmeId, contractId, state, party: list.filter('party'), q: list.q })}
        />
      </ListToolbar>
      <DataTable
        caption={t('obligation.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/verplichtingen/${row.id}`}
        selection={mayDecide ? { ids: chosen, onChange: setChosen } : undefined}
        empty={
          <EmptyState
            title={t('obligation.empty.title')}
            text={t('obligation.empty.text')}
            action={contractId ? undefined : <LinkButton to="/contracten">{t('obligation.empty.action')}</LinkButton>}
          />
        }
      />
    </>
  );
}

interface StateTabsProps {
  contractId: string | undefined;
  state: string;
  onState: (state: string) => void;
}

/** One tab per state with its number; '' is all. */
function StateTabs({ contractId, state, onState }: StateTabsProps) {
  const { programmeId } = useScope();
  const query = { programmeId, contractId, limit: 1 };
  const counts = apiQuery.useQuery('get', '/obligations', { params: { query } }).data?.counts;
  const count = (value: number | undefined) => (value === undefined ? undefined : whole(value));
  const number = {
    PROPOSED: counts?.proposed,
    CONFIRMED: counts?.confirmed,
    REJECTED: counts?.rejected,
    MERGED: counts?.merged,
    ENDED: counts?.ended,
  };
  const all = counts && counts.proposed + counts.confirmed + counts.rejected + counts.merged + counts.ended;
  return (
    <Tabs value={state || 'all'} onChange={(next) => onState(next === 'all' ? '' : (next ?? ''))} mb="md">
      <Tabs.List aria-label={t('obligation.views')}>
        <Tabs.Tab value="all" rightSection={count(all)}>
          {t('obligation.view.all')}
        </Tabs.Tab>
        {states.map((value) => (
          <Tabs.Tab key={value} value={value} rightSection={count(number[value])}>
            {t(`obligation.view.${value}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
