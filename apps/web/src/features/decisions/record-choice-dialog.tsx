import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import type { Municipality } from '@web/shell/scope';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';

interface RecordChoiceDialogProps {
  decision: components['schemas']['DecisionResponse'];
  question: components['schemas']['DecisionQuestionResponse'];
  municipality: Municipality;
  onClose: () => void;
}

type Values = {
  optionId: string;
  decidedOn: string | null;
  reference: string;
};

const empty: Values = { optionId: '', decidedOn: null, reference: '' };

/** What one municipality decided on one question. */
export function RecordChoiceDialog({ decision, question, municipality, onClose }: RecordChoiceDialogProps) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: empty,
    rowVersion: decision.rowVersion,
    validate: {
      optionId: (id) => (id ? null : t('decision.need-option')),
      decidedOn: (day) => (day ? null : t('decision.need-date')),
      reference: (text) => (text.trim() ? null : t('decision.need-reference')),
    },
    save: (values, { rowVersion }) =>
      api.POST('/decisions/{id}/choices', {
        params: { path: { id: decision.id }, header: ifMatch(rowVersion) },
        body: {
          questionId: question.id,
          municipalityId: municipality.id,
          optionId: values.optionId,
          decidedOn: values.decidedOn!,
          reference: values.reference,
        },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  const title = t('decision.record.title', { municipality: municipality.name, question: question.label });
  return (
    <Modal opened onClose={onClose} title={title}>
      <form {...form.props}>
        <Stack gap={16}>
          <FormErrorSummary errors={form.errors} />
          <Radio.Group label={t('decision.option')} {...form.field('optionId')}>
            <Stack gap={8} mt={4}>
              {question.options.map((option) => (
                <Radio key={option.id} value={option.id} label={option.label} description={option.consequence} />
              ))}
            </Stack>
          </Radio.Group>
          <DateInput label={t('decision.decidedOn')} {...form.strict('decidedOn')} />
          <TextInput
            label={t('decision.reference')}
            description={t('decision.reference.hint')}
            {...form.field('reference')}
          />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('decision.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
