import { LocalDate } from '@koersvast/kernel';
import { Button, Group, Modal, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { useParties } from './use-parties';

/** A question as it came in, in the words of the party. */
export function InquiryForm({ consultationId, onClose }: { consultationId: string; onClose: () => void }) {
  const client = useQueryClient();
  const parties = useParties(consultationId);
  const form = useRecordForm({
    initial: { partyId: '', receivedOn: LocalDate.today() as string | null, question: '' },
    validate: {
      partyId: (value) => (value ? null : t('disclosure.need.party')),
      receivedOn: (value) => (value ? null : t('disclosure.need.date')),
      question: (value) => (value.trim() ? null : t('inquiry.need.question')),
    },
    save: ({ receivedOn, ...rest }, { key }) =>
      api.POST('/consultations/{consultationId}/inquiries', {
        params: { path: { consultationId }, header: idempotent(key) },
        body: { ...rest, receivedOn: receivedOn! },
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
      title={t('inquiry.add')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <NativeSelect
            label={t('inquiry.field.party')}
            data={[{ value: '', label: '' }, ...parties.map(({ id, name }) => ({ value: id, label: name }))]}
            {...form.field('partyId')}
          />
          <DateInput label={t('inquiry.field.received')} {...form.strict('receivedOn')} />
          <Textarea
            label={t('inquiry.field.question')}
            description={t('inquiry.field.question.hint')}
            autosize
            minRows={4}
            maxLength={4000}
            classNames={{ input: 'kv-words' }}
            {...form.field('question')}
          />
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('inquiry.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
