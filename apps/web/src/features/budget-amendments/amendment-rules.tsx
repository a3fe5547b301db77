import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, apiQuery, idempotent } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { MoneyInput } from '@web/ui/form/money-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { amount, date } from '@web/ui/format';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';

type Rule = components['schemas']['AmendmentRuleResponse'];

const columns: Column<Rule>[] = [
  { id: 'municipality', header: t('municipal-budget.municipality'), width: 180, cell: (row) => row.municipality },
  { id: 'validFrom', header: t('code-book.from'), width: 130, cell: (row) => date(row.validFrom) },
  {
    id: 'limit',
    header: t('amendment.rule.limit'),
    width: 170,
    align: 'right',
    cell: (row) => (row.collegeLimit === null ? t('amendment.rule.limit.none') : amount(row.collegeLimit)),
  },
  {
    id: 'structural',
    header: t('amendment.rule.structural'),
    width: 230,
    cell: (row) => t(row.structuralToCouncil ? 'amendment.rule.yes' : 'amendment.rule.no'),
  },
  { id: 'decision', header: t('amendment.rule.decision'), cell: (row) => row.decisionReference },
];

/** Where a municipality is stricter than the law about what its college may change. */
export function AmendmentRules() {
  const { programmeId } = useScope();
  const mayWrite = useCan('budget-amendment.write');
  const [adding, setAdding] = useState(false);
  const { data } = apiQuery.useSuspenseQuery('get', '/amendment-rules', { params: { query: { programmeId } } });
  return (
    <>
      <p className="kv-quiet">{t('amendment.rule.lead')}</p>
      {mayWrite && (
        <Button mb="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
          {t('amendment.rule.add')}
        </Button>
      )}
      <DataTable
        caption={t('code-book.tab.regels')}
        columns={columns}
        rows={data.items}
        rowId={(row) => row.id}
        empty={<EmptyState title={t('amendment.rule.empty.title')} text={t('amendment.rule.empty.text')} />}
      />
      {adding && <RuleDialog onClose={() => setAdding(false)} />}
    </>
  );
}

const need = (value: string | null) => (value?.trim() ? null : t('amendment.need'));

function RuleDialog({ onClose }: { onClose: () => void }) {
  const { programmeId, municipalities, municipalityId, year } = useScope();
  const client = useQueryClient();
  const form = useRecordForm({
    initial: {
      municipalityId: municipalityId ?? '',
      validFrom: `${year}-01-01` as string | null,
      collegeLimit: null as string | null,
      structuralToCouncil: false,
      decisionReference: '',
    },
    validate: { municipalityId: need, validFrom: need, decisionReference: need },
    save: ({ validFrom, ...values }, { key }) =>
      api.POST('/amendment-rules', {
        params: { query: { programmeId }, header: idempotent(key) },
        body: { ...values, validFrom: validFrom! },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('code-book.added') });
      onClose();
    },
  });
  return (
    <FormDialog title={t('amendment.rule.add')} form={form} save={t('amendment.rule.add')} onClose={onClose}>
      <NativeSelect
        label={t('municipal-budget.municipality')}
        {...form.field('municipalityId')}
        data={[
          { value: '', label: t('municipal-budget.field.choose') },
          ...municipalities.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <DateInput label={t('code-book.from')} {...form.strict('validFrom')} />
      <MoneyInput
        label={t('amendment.rule.limit')}
        description={t('amendment.rule.limit.hint')}
        {...form.strict('collegeLimit')}
      />
      <Checkbox
        label={t('amendment.rule.structural')}
        checked={form.values.structuralToCouncil}
        onChange={(event) => form.setValue('structuralToCouncil', event.currentTarget.checked)}
      />
      <TextInput label={t('amendment.rule.decision')} maxLength={200} {...form.field('decisionReference')} />
    </FormDialog>
  );
}
