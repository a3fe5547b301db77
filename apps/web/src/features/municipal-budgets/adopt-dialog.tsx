import { TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { MunicipalBudget } from './budget-tree';

/** Records that the raad adopted the original begroting. */
export function AdoptDialog({ budget, onClose }: { budget: MunicipalBudget; onClose: () => void }) {
  const client = useQueryClient();
  const need = (value: string | null) => (value?.trim() ? null : t('municipal-budget.field.need'));
  const form = useRecordForm({
    initial: { decisionReference: '', decidedOn: null as string | null },
    rowVersion: budget.rowVersion,
    validate: { decisionReference: need, decidedOn: need },
    save: ({ decisionReference, decidedOn }, { rowVersion }) =>
      api.POST('/municipal-budgets/{id}/adopt', {
        params: { path: { id: budget.id }, header: ifMatch(rowVersion) },
        body: { decisionReference, decidedOn: decidedOn! },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('municipal-budget.adopted') });
      onClose();
    },
  });
  return (
    <FormDialog title={t('municipal-budget.adopt')} form={form} save={t('municipal-budget.adopt')} onClose={onClose}>
      <p className="kv-quiet">{t('municipal-budget.adopt.text')}</p>
      <TextInput label={t('municipal-budget.adopt.reference')} maxLength={200} {...form.field('decisionReference')} />
      <DateInput label={t('municipal-budget.adopt.on')} {...form.strict('decidedOn')} />
    </FormDialog>
  );
}
