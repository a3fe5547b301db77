import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';

/** When the consensus session was, who was there and what was said. */
export function SessionDialog({ assessmentId, onClose }: { assessmentId: string; onClose: () => void }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { heldOn: null as string | null, present: '', minutes: '' },
    validate: {
      heldOn: (value) => (value ? null : t('assessment.need-day')),
      present: (value) => (value.trim() ? null : t('assessment.need-present')),
    },
    save: ({ heldOn, ...values }, { key }) =>
      api.POST('/assessments/{id}/sessions', {
        params: { path: { id: assessmentId }, header: idempotent(key) },
        body: { ...values, heldOn: heldOn! },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('assessment.hold')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <DateInput label={t('assessment.field.held')} {...form.strict('heldOn')} />
          <Textarea
            label={t('assessment.field.present')}
            description={t('assessment.field.present.hint')}
            autosize
            minRows={2}
            {...form.field('present')}
          />
          <Textarea
            label={t('assessment.field.minutes')}
            description={t('ui.optional')}
            autosize
            minRows={4}
            {...form.field('minutes')}
          />
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('assessment.hold.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
