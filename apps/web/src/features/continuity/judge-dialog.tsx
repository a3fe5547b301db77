import { Select, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent } from '@web/api/client';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { type ContinuityQuarter, quarterText, stepText } from './signal';

const STEPS = Array.from({ length: 10 }, (_, step) => ({ value: String(step), label: stepText(step) }));

interface JudgeDialogProps {
  contractId: string;
  quarter: ContinuityQuarter;
  onClose: () => void;
}

/** What is made of the figures of a quarter, and the step of the national script that follows. */
export function JudgeDialog({ contractId, quarter, onClose }: JudgeDialogProps) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { step: String(quarter.judgements[0]?.step ?? 0), text: '' },
    validate: { text: (value) => (value.trim() ? null : t('continuity.judge.need')) },
    save: ({ step, text }, { key }) =>
      api.POST('/contracts/{id}/continuity/judgements', {
        params: { path: { id: contractId }, header: idempotent(key) },
        body: { quarter: quarter.quarter, step: Number(step), text },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('continuity.judge.title', { quarter: quarterText(quarter.quarter) })}
      form={form}
      save={t('ui.save')}
      onClose={onClose}
    >
      <Select
        label={t('continuity.step')}
        description={t('continuity.step.meaning')}
        data={STEPS}
        allowDeselect={false}
        {...form.field('step')}
      />
      <Textarea label={t('continuity.judge.text')} maxLength={4000} autosize minRows={4} {...form.field('text')} />
    </FormDialog>
  );
}
