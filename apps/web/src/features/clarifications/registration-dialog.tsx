import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { RequirementPicker } from './requirement-picker';
import type { Question } from './states';

type Values = { receivedOn: string | null; late: boolean; reference: string; requirementId: string | null };

/** Mends what was noted when the question came in. */
export function RegistrationDialog({ question, onClose }: { question: Question; onClose: () => void }) {
  const client = useQueryClient();
  const { id, code, rowVersion, receivedOn, late, reference, requirement, tenderId } = question;
  const form = useRecordForm<Values, unknown>({
    initial: { receivedOn, late, reference, requirementId: requirement?.id ?? null },
    rowVersion,
    validate: { receivedOn: (value) => (value ? null : t('clarification.need-date')) },
    save: (values, saved) =>
      api.PATCH('/clarification-questions/{id}/registration', {
        params: { path: { id }, header: ifMatch(saved.rowVersion) },
        body: { ...values, receivedOn: values.receivedOn! } as never,
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('clarification.registration.title', { code })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <DateInput label={t('clarification.field.received')} {...form.strict('receivedOn')} />
          <Checkbox
            label={t('clarification.late')}
            checked={form.values.late}
            onChange={(event) => form.setValue('late', event.currentTarget.checked)}
          />
          <TextInput label={t('clarification.field.reference')} maxLength={200} {...form.field('reference')} />
          <RequirementPicker
            label={t('clarification.field.requirement')}
            tenderId={tenderId}
            chosen={requirement ? `${requirement.code} ${requirement.title}` : undefined}
            {...form.field('requirementId')}
          />
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('ui.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
