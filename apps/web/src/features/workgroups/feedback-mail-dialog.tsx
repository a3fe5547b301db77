import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import classes from './workgroups.module.css';

type FeedbackMail = components['schemas']['FeedbackMailResponse'];

/** The feedback by mail: written, seen as it will be read, then sent. */
export function FeedbackMailDialog({ workgroupId, onClose }: { workgroupId: string; onClose: () => void }) {
  const client = useQueryClient();
  const [seen, setSeen] = useState<FeedbackMail | null>(null);
  const form = useRecordForm({
    initial: { intro: '' },
    save: ({ intro }) =>
      api.POST('/workgroups/{workgroupId}/feedback-mail', {
        params: { path: { workgroupId } },
        body: { intro, preview: seen === null },
      }),
    onSaved: async ({ data }) => {
      if (!seen) return setSeen(data!);
      notifications.show({ message: t('workgroup.feedback.sent', { sent: data!.sent, known: data!.known }) });
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('workgroup.feedback.mail.title')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          {seen ? (
            <Preview mail={seen} />
          ) : (
            <Textarea
              label={t('workgroup.feedback.intro')}
              description={t('ui.optional')}
              autosize
              minRows={4}
              maxLength={4000}
              {...form.field('intro')}
            />
          )}
          <Group justify="flex-end" gap="sm">
            <Button onClick={seen ? () => setSeen(null) : onClose}>
              {t(seen ? 'workgroup.feedback.back' : 'ui.cancel')}
            </Button>
            <Button type="submit" variant="filled" loading={form.saving} disabled={seen?.recipients.length === 0}>
              {t(seen ? 'workgroup.feedback.send' : 'workgroup.feedback.preview')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Preview({ mail }: { mail: FeedbackMail }) {
  const { recipients, subject, body } = mail;
  return (
    <>
      <p>
        {recipients.length === 0
          ? t('workgroup.feedback.no-recipients')
          : `${t('workgroup.feedback.recipients', { count: recipients.length })}: ${recipients
              .map(({ name, email }) => `${name} (${email})`)
              .join(', ')}`}
      </p>
      <strong>{subject}</strong>
      <div className={classes.mail} tabIndex={0} role="region" aria-label={t('workgroup.feedback.preview')}>
        {body}
      </div>
    </>
  );
}
