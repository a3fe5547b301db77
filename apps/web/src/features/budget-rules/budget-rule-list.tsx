import { Button, Select, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { LocalDate, Percentage } from '@koersvast/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { EmptyState } from '@web/ui/empty-state';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { PercentageInput } from '@web/ui/form/percentage-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { useDeed } from '@web/ui/use-deed';

type Rule = components['schemas']['BudgetRuleResponse'];

const columns: Column<Rule>[] = [
  { id: 'action', header: t('budget-rule.action'), width: 130, cell: (row) => t(`budget-rule.action.${row.action}`) },
  {
    id: 'threshold',
    header: t('budget-rule.threshold'),
    width: 90,
    align: 'right',
    cell: (row) => Percentage.parse(row.thresholdPercentage).format(),
  },
  {
    id: 'measured',
    header: t('budget-rule.measured'),
    cell: (row) => row.municipality ?? t(`budget-rule.measured.${row.measured}`),
  },
  {
    id: 'validFromDate',
    header: t('budget-rule.from'),
    width: 120,
    sortable: true,
    cell: (row) => date(row.validFromDate),
  },
  {
    id: 'validToDate',
    header: t('budget-rule.to'),
    width: 120,
    cell: (row) => (row.validToDate ? date(row.validToDate) : '–'),
  },
  { id: 'decision', header: t('budget-rule.decision'), width: 220, cell: (row) => row.decisionReference },
  { id: 'recordedBy', header: t('budget-rule.by'), width: 150, optional: true, cell: (row) => row.recordedBy ?? '–' },
  {
    id: 'holdsNow',
    header: t('budget-rule.holds'),
    width: 120,
    cell: (row) => (
      <StatusChip
        status={row.holdsNow ? 'ACTIVE' : 'WITHDRAWN'}
        label={t(row.holdsNow ? 'budget-rule.holds.yes' : 'budget-rule.holds.no')}
      />
    ),
  },
];

/** The rules, also those that no longer hold. */
export function BudgetRuleList() {
  const { programmeId } = useScope();
  const mayWrite = useCan('budget-rule.write');
  const [adding, setAdding] = useState(false);
  const [confirm, dialog] = useConfirm();
  const { run } = useDeed();
  const list = useKeysetList<Rule>({
    key: ['budget-rules', programmeId],
    defaultSort: '-validFromDate',
    page: (query) =>
      api.GET('/budget-rules', { params: { query: { programmeId, ...query } } }).then((answer) => answer.data!),
  });
  const end = async (row: Rule): Promise<void> => {
    const question = { title: t('budget-rule.end'), text: t('budget-rule.end.text'), confirm: t('budget-rule.end') };
    if (!(await confirm(question))) return;
    const params = { path: { id: row.id }, header: ifMatch(row.rowVersion) };
    const body = { on: LocalDate.addDays(LocalDate.today(), 1) };
    await run(() => api.POST('/budget-rules/{id}/end', { params, body }), t('budget-rule.end.done'));
  };
  const deed: Column<Rule> = {
    id: 'deed',
    header: t('budget-rule.end'),
    width: 120,
    cell: (row) =>
      !row.validToDate && (
        <Button size="compact-sm" onClick={() => void end(row)}>
          {t('budget-rule.end')}
        </Button>
      ),
  };
  const add = mayWrite && (
    <Button variant="filled" onClick={() => setAdding(true)}>
      {t('budget-rule.new')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('budget-rule.nav')} lead={t('budget-rule.lead')} actions={list.rows.length > 0 && add} />
      <DataTable
        caption={t('budget-rule.caption')}
        columns={mayWrite ? [...columns, deed] : columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        empty={<EmptyState title={t('budget-rule.empty.title')} text={t('budget-rule.empty.text')} action={add} />}
      />
      {adding && <NewRule onClose={() => setAdding(false)} />}
      {dialog}
    </>
  );
}

const EMPTY = {
  ...{ measured: 'MUNICIPALITY', municipalityId: '', action: 'STOP', decisionReference: '' },
  ...{ thresholdPercentage: '100' as string | null, validFromDate: null as string | null },
};

function NewRule({ onClose }: { onClose: () => void }) {
  const { programmeId, municipalities } = useScope();
  const client = useQueryClient();
  const needed = (value: string | null) => (value?.trim() ? null : t('budget-rule.need'));
  const form = useRecordForm({
    initial: { ...EMPTY, validFromDate: LocalDate.today() as string | null },
    validate: { thresholdPercentage: needed, validFromDate: needed, decisionReference: needed },
    save: ({ municipalityId, measured, action, thresholdPercentage, validFromDate, decisionReference }, { key }) =>
      api.POST('/budget-rules', {
        params: { query: { programmeId }, header: idempotent(key) },
        body: {
          ...{ measured: measured as 'OVERALL', action: action as 'STOP', decisionReference },
          ...{ thresholdPercentage: thresholdPercentage!, validFromDate: validFromDate! },
          ...(measured === 'MUNICIPALITY' && municipalityId ? { municipalityId } : {}),
        },
      }),
    onSaved: async () => {
      notifications.show({ message: t('budget-rule.made') });
      await client.invalidateQueries();
      onClose();
    },
  });
  const choice = (name: string, values: string[]) => values.map((value) => ({ value, label: t(`${name}.${value}`) }));
  return (
    <FormDialog title={t('budget-rule.new')} form={form} save={t('budget-rule.new')} onClose={onClose}>
      <Select
        label={t('budget-rule.action')}
        allowDeselect={false}
        data={choice('budget-rule.action', ['STOP', 'WARN', 'IGNORE'])}
        {...form.field('action')}
      />
      <PercentageInput
        label={t('budget-rule.threshold')}
        description={t('budget-rule.threshold.hint')}
        {...form.strict('thresholdPercentage')}
      />
      <Select
        label={t('budget-rule.measured')}
        allowDeselect={false}
        data={choice('budget-rule.measured', ['MUNICIPALITY', 'OVERALL'])}
        {...form.field('measured')}
      />
      {form.values.measured === 'MUNICIPALITY' && (
        <Select
          label={t('budget-rule.municipality')}
          description={t('budget-rule.municipality.hint')}
          placeholder={t('budget-rule.municipality.all')}
          clearable
          data={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.values.municipalityId || null}
          onChange={(value) => form.setValue('municipalityId', value ?? '')}
        />
      )}
      <DateInput label={t('budget-rule.from')} {...form.strict('validFromDate')} />
      <TextInput label={t('budget-rule.decision')} {...form.field('decisionReference')} />
    </FormDialog>
  );
}
