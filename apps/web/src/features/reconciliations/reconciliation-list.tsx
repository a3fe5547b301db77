import { Button, Select } from '@mantine/core';
import { LocalDate } from '@koersvast/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiQuery, idempotent } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';

type Item = components['schemas']['ReconciliationResponse'];

const columns: Column<Item>[] = [
  { id: 'code', header: t('reconciliation.column.code'), width: 100, cell: (row) => row.code },
  {
    id: 'weekEndsOn',
    header: t('reconciliation.column.week'),
    width: 170,
    sortable: true,
    cell: (row) => date(row.weekEndsOn),
  },
  {
    id: 'contract',
    header: t('reconciliation.column.contract'),
    cell: (row) => `${row.contractCode} · ${row.contractTitle}`,
  },
  {
    id: 'differences',
    header: t('reconciliation.column.differences'),
    width: 130,
    align: 'right',
    cell: (row) => row.differences,
  },
  { id: 'open', header: t('reconciliation.column.open'), width: 150, align: 'right', cell: (row) => row.open },
  {
    id: 'state',
    header: t('reconciliation.column.state'),
    width: 130,
    cell: (row) => (
      <StatusChip
        status={row.state === 'DONE' ? 'ADOPTED' : 'IN_REVIEW'}
        label={t(`reconciliation.state.${row.state}`)}
      />
    ),
  },
];

/** The weeks, the latest first. */
export function ReconciliationList() {
  const { programmeId } = useScope();
  const mayWrite = useCan('reconciliation.write');
  const [adding, setAdding] = useState(false);
  const list = useKeysetList<Item, 'state'>({
    key: ['reconciliations', programmeId],
    filters: ['state'],
    defaultSort: '-weekEndsOn',
    page: (query) =>
      api
        .GET('/reconciliations', { params: { query: { ...query, programmeId } as object } })
        .then((answer) => answer.data!),
  });
  const add = mayWrite && (
    <Button variant="filled" onClick={() => setAdding(true)}>
      {t('reconciliation.new')}
    </Button>
  );
  const states = (['OPEN', 'DONE'] as const).map((value) => ({ value, label: t(`reconciliation.state.${value}`) }));
  return (
    <>
      <PageHeader title={t('reconciliation.nav')} lead={t('reconciliation.lead')} actions={add} />
      <ListToolbar
        list={list}
        filters={[{ name: 'state', label: t('reconciliation.column.state'), options: states }]}
      />
      <DataTable
        caption={t('reconciliation.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/aansluiting/${row.id}`}
        empty={
          <EmptyState title={t('reconciliation.empty.title')} text={t('reconciliation.empty.text')} action={add} />
        }
      />
      {adding && <NewReconciliation onClose={() => setAdding(false)} />}
    </>
  );
}

/** The Sunday that was last. */
const lastSunday = (): string => {
  const today = LocalDate.today();
  return LocalDate.addDays(today, -(LocalDate.weekday(today) % 7));
};

function NewReconciliation({ onClose }: { onClose: () => void }) {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data } = apiQuery.useQuery('get', '/contracts', { params: { query: { programmeId, limit: 200 } } });
  const contracts = (data?.items ?? []).filter(({ state }) => state === 'ACTIVE');
  const form = useRecordForm({
    initial: { contractId: '', weekEndsOn: lastSunday() as string | null, knownAt: null as string | null },
    validate: {
      contractId: (value) => (value || contracts.length === 1 ? null : t('reconciliation.need.contract')),
      weekEndsOn: (value) => (value ? null : t('reconciliation.need.week')),
    },
    save: ({ contractId, weekEndsOn, knownAt }, { key }) =>
      api.POST('/reconciliations', {
        params: { query: { programmeId }, header: idempotent(key) },
        body: { contractId: contractId || contracts[0]!.id, weekEndsOn: weekEndsOn!, ...(knownAt ? { knownAt } : {}) },
      }),
    onSaved: async ({ data: made }) => {
      await client.invalidateQueries();
      await navigate({ to: `/aansluiting/${made!.id}` });
    },
  });
  const only = contracts.length === 1 ? contracts[0]!.id : null;
  return (
    <FormDialog title={t('reconciliation.new')} form={form} save={t('reconciliation.new')} onClose={onClose}>
      <Select
        label={t('reconciliation.field.contract')}
        data={contracts.map(({ id, code, title }) => ({ value: id, label: `${code} · ${title}` }))}
        {...form.field('contractId')}
        value={form.values.contractId || only}
      />
      <DateInput label={t('reconciliation.field.week')} {...form.strict('weekEndsOn')} />
      <DateInput
        label={t('reconciliation.field.known')}
        description={t('reconciliation.field.known.hint')}
        {...form.strict('knownAt')}
      />
    </FormDialog>
  );
}
