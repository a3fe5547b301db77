import { Button, NumberInput, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiQuery, idempotent } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { amount, money } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { type DayRule, dayRules } from './day-rule';

type Item = components['schemas']['AdvanceScheduleItem'];

const columns: Column<Item>[] = [
  { id: 'year', header: t('advance.column.year'), width: 90, sortable: true, cell: (row) => row.year },
  {
    id: 'contract',
    header: t('advance.column.contract'),
    cell: (row) => `${row.contractCode} · ${row.contractTitle}`,
  },
  { id: 'agreed', header: t('advance.column.agreed'), width: 170, align: 'right', cell: (row) => amount(row.agreed) },
  { id: 'paid', header: t('advance.column.paid'), width: 170, align: 'right', cell: (row) => amount(row.paid) },
  { id: 'terms', header: t('advance.column.terms'), width: 110, align: 'right', cell: (row) => row.terms },
  { id: 'versions', header: t('advance.column.versions'), width: 90, align: 'right', cell: (row) => row.versions },
];

/** Schedules of advances, the latest year first. */
export function ScheduleList() {
  const { programmeId } = useScope();
  const mayWrite = useCan('advance.write');
  const [adding, setAdding] = useState(false);
  const list = useKeysetList<Item>({
    key: ['advance-schedules', programmeId],
    defaultSort: '-year',
    page: (query) =>
      api.GET('/advance-schedules', { params: { query: { programmeId, ...query } } }).then((answer) => answer.data!),
  });
  const add = mayWrite && (
    <Button variant="filled" onClick={() => setAdding(true)}>
      {t('advance.new')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('advance.nav')} lead={t('advance.lead')} actions={list.rows.length > 0 && add} />
      <DataTable
        caption={t('advance.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/voorschotten/${row.id}`}
        empty={<EmptyState title={t('advance.empty.title')} text={t('advance.empty.text')} action={add} />}
      />
      {adding && (
        <NewSchedule taken={list.rows.map(({ agreedBudgetId }) => agreedBudgetId)} onClose={() => setAdding(false)} />
      )}
    </>
  );
}

function NewSchedule({ taken, onClose }: { taken: string[]; onClose: () => void }) {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const navigate = useNavigate();
  const query = { programmeId, limit: 200 };
  const { data } = apiQuery.useQuery('get', '/agreed-budgets', { params: { query } });
  const budgets = (data?.items ?? []).filter(({ id, isSplit }) => isSplit && !taken.includes(id));
  const form = useRecordForm({
    initial: { agreedBudgetId: '', terms: 12, dueDay: 1, dayRule: 'AS_IS' as DayRule },
    validate: { agreedBudgetId: (value) => (value ? null : t('advance.need.budget')) },
    save: (values, { key }) =>
      api.POST('/advance-schedules', {
        params: { query: { programmeId }, header: idempotent(key) },
        body: values,
      }),
    onSaved: async ({ data: made }) => {
      notifications.show({ message: t('advance.made') });
      await client.invalidateQueries();
      await navigate({ to: `/voorschotten/${made!.id}` });
    },
  });
  return (
    <FormDialog title={t('advance.new')} form={form} save={t('advance.new')} onClose={onClose}>
      <Select
        label={t('advance.field.budget')}
        description={t(budgets.length > 0 ? 'advance.field.budget.hint' : 'advance.field.budget.none')}
        data={budgets.map((row) => ({
          value: row.id,
          label: `${row.year} · ${row.contractCode} · ${money(row.agreed)}`,
        }))}
        {...form.field('agreedBudgetId')}
        value={form.values.agreedBudgetId || null}
      />
      <NumberInput
        label={t('advance.field.terms')}
        description={t('advance.field.terms.hint')}
        min={1}
        max={53}
        {...form.field('terms')}
      />
      <NumberInput label={t('advance.field.due-day')} min={1} max={28} {...form.field('dueDay')} />
      <Select
        label={t('advance.day-rule')}
        description={t('advance.day-rule.hint')}
        data={dayRules()}
        allowDeselect={false}
        {...form.field('dayRule')}
      />
    </FormDialog>
  );
}
