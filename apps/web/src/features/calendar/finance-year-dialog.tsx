import { Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { FinanceDate } from './finance-dates-page';

interface FinanceYearDialogProps {
  date: FinanceDate;
  year: number;
  onClose: () => void;
}

/** In one year a date falls otherwise, or not at all. */
export function FinanceYearDialog({ date, year, onClose }: FinanceYearDialogProps) {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { on: date.on as string | null, reason: '' },
    rowVersion: date.rowVersion,
    validate: { reason: (value) => (value.trim() ? null : t('finance-date.year.need-reason')) },
    save: (values, { rowVersion }) =>
      api.POST('/finance-dates/{code}/years', {
        params: { path: { code: date.code }, query: { programmeId } as object, header: ifMatch(rowVersion) },
        body: { year, ...values },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('finance-date.year.of', { title: date.title })}
      form={form}
      save={t('finance-date.save')}
      onClose={onClose}
    >
      <DateInput
        label={t('finance-date.year.on', { year })}
        description={t('finance-date.year.on.hint', { year })}
        {...form.strict('on')}
      />
      <Textarea label={t('finance-date.year.reason')} maxLength={500} autosize minRows={2} {...form.field('reason')} />
    </FormDialog>
  );
}
