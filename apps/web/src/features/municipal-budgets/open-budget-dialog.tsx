import { NativeSelect, NumberInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';

/** Begins the begroting of one municipality and year. */
export function OpenBudgetDialog({ onClose }: { onClose: () => void }) {
  const { programmeId, municipalities, municipalityId, year } = useScope();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useRecordForm({
    initial: { municipalityId: municipalityId ?? '', year: year as number | string },
    validate: {
      municipalityId: (value) => (value ? null : t('municipal-budget.need.municipality')),
      year: (value) => (Number.isInteger(value) ? null : t('municipal-budget.need.year')),
    },
    save: async (values, { key }) => {
      const body = { ...values, year: Number(values.year) };
      const params = { query: { programmeId }, header: idempotent(key) };
      return (await api.POST('/municipal-budgets', { params, body })).data!;
    },
    onSaved: async (made) => {
      await client.invalidateQueries();
      await navigate({ to: `/begroting/${made.id}` });
    },
  });
  return (
    <FormDialog title={t('municipal-budget.new')} form={form} save={t('municipal-budget.new')} onClose={onClose}>
      <p className="kv-quiet">{t('municipal-budget.new.text')}</p>
      <NativeSelect
        label={t('municipal-budget.municipality')}
        {...form.field('municipalityId')}
        data={[
          { value: '', label: t('municipal-budget.field.choose') },
          ...municipalities.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <NumberInput
        label={t('municipal-budget.year')}
        {...form.field('year')}
        hideControls
        allowDecimal={false}
        allowNegative={false}
        maxLength={4}
      />
    </FormDialog>
  );
}
