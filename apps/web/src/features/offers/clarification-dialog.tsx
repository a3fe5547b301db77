import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Check, Offer } from './offer-state';

/** Asks the bidder what is unclear, or keeps the answer. */
export function ClarificationDialog({ offer, check, onClose }: { offer: Offer; check: Check; onClose: () => void }) {
  const client = useQueryClient();
  const answering = check.askedOn !== null && check.answeredOn === null;
  const form = useRecordForm({
    initial: { words: '', on: null as string | null },
    rowVersion: offer.rowVersion,
    validate: {
      words: (value) => (value.trim() ? null : t(answering ? 'offer.need-answer' : 'offer.need-question')),
      on: (value) => (value ? null : t('offer.need-day')),
    },
    save: ({ words, on }, { rowVersion }) => {
      const params = { path: { id: offer.id }, header: ifMatch(rowVersion) };
      const { requirementId } = check;
      return answering
        ? api.POST('/offers/{id}/clarification-answers', {
            params,
            body: { requirementId, answer: words, answeredOn: on! },
          })
        : api.POST('/offers/{id}/clarification-requests', {
            params,
            body: { requirementId, question: words, askedOn: on! },
          });
    },
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${check.code}: ${t(answering ? 'offer.check.answer' : 'offer.check.ask')}`}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          {answering ? <p className="kv-words">{check.question}</p> : <p>{t('offer.check.fourteen')}</p>}
          <Textarea
            label={t(answering ? 'offer.field.answer' : 'offer.field.question')}
            autosize
            minRows={3}
            {...form.field('words')}
          />
          <DateInput label={t(answering ? 'offer.field.answered' : 'offer.field.asked')} {...form.strict('on')} />
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
