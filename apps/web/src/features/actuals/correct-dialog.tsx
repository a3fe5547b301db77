import { Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { MoneyInput } from '@web/ui/form/money-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { money } from '@web/ui/format';

interface CorrectDialogProps {
  booking: components['schemas']['ActualHistoryItemResponse'];
  onClose: () => void;
}

/** Takes a booking back and, with another amount, books it anew. */
export function CorrectDialog({ booking, onClose }: CorrectDialogProps) {
  const client = useQueryClient();
  const { id, document, line, amount } = booking;
  const form = useRecordForm({
    initial: { amount: null as string | null, reason: '' },
    validate: { reason: (value) => (value.trim() ? null : t('actual.correct.need-reason')) },
    save: (values, { key }) =>
      api.POST('/actuals/{id}/corrections', {
        params: { path: { id }, header: idempotent(key) },
        body: values,
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('actual.correct.title', { document, line })}
      form={form}
      save={t('actual.correct.save')}
      onClose={onClose}
    >
      <p>{t('actual.correct.text', { amount: money(amount) })}</p>
      <MoneyInput label={t('actual.correct.amount')} {...form.strict('amount')} />
      <Textarea label={t('actual.correct.reason')} required autosize minRows={2} {...form.field('reason')} />
    </FormDialog>
  );
}
