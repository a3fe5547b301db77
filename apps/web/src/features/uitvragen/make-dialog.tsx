import { TextInput } from '@mantine/core';
import { LocalDate } from '@koersvast/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, idempotent } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { quarterText } from './request-state';

/** Three weeks after the quarter, until somebody chooses otherwise. */
const DAYS = 21;

interface MakeDialogProps {
  contractId: string;
  quarter: string;
  endsOn: string;
  recipient: string;
  onClose: () => void;
}

/** The request over one quarter. */
export function MakeDialog({ contractId, quarter, endsOn, recipient, onClose }: MakeDialogProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useRecordForm({
    initial: { dueOn: LocalDate.addDays(LocalDate.parse(endsOn), DAYS) as string | null, recipient },
    validate: { dueOn: (value) => (value ? null : t('quarterly.make.need-due')) },
    save: ({ dueOn, recipient: to }, { key }) =>
      api.POST('/contracts/{id}/quarterly-requests', {
        params: { path: { id: contractId }, header: idempotent(key) },
        body: { quarter, dueOn: dueOn!, recipient: to },
      }),
    onSaved: async (answer) => {
      await client.invalidateQueries();
      onClose();
      await navigate({ to: `/uitvragen/${answer.data!.id}` as never });
    },
  });
  return (
    <FormDialog
      title={t('quarterly.make.of', { quarter: quarterText(quarter) })}
      form={form}
      save={t('quarterly.make')}
      onClose={onClose}
    >
      <DateInput label={t('quarterly.make.due')} {...form.strict('dueOn')} />
      <TextInput
        type="email"
        label={t('quarterly.make.recipient')}
        description={t('quarterly.make.recipient.hint')}
        maxLength={254}
        {...form.field('recipient')}
      />
    </FormDialog>
  );
}
