import { Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import classes from './workgroups.module.css';

type MemberMail = components['schemas']['MemberMailResponse'];

interface MemberMailDialogProps {
  title: string;
  /** Asks for the mail as it will be read, or with `preview` off sends it. */
  send: (words: { intro: string; preview: boolean }) => Promise<{ data?: MemberMail }>;
  onClose: () => void;
}

/** Mail to the members of a workgroup: written, seen as it will be read, then sent. */
export function MemberMailDialog({ title, send, onClose }: MemberMailDialogProps) {
  const client = useQueryClient();
  const [seen, setSeen] = useState<MemberMail | null>(null);
  const form = useRecordForm({
    initial: { intro: '' },
    save: ({ intro }) => send({ intro, preview: seen === null }),
    onSaved: async ({ data }) => {
      if (!seen) return setSeen(data!);
      const { sent, known } = data!;
      const again = known > 0 ? ` ${t('workgroup.mail.known', { count: known })}` : '';
      notifications.show({ message: t('workgroup.mail.sent', { count: sent }) + again });
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog
      title={title}
      size="xl"
      form={form}
      save={t(seen ? 'workgroup.mail.send' : 'workgroup.mail.preview')}
      shut={seen?.recipients.length === 0}
      back={seen ? { label: t('workgroup.mail.back'), onBack: () => setSeen(null) } : undefined}
      onClose={onClose}
    >
      {seen ? (
        <Preview mail={seen} />
      ) : (
        <Textarea
          label={t('workgroup.mail.intro')}
          description={t('ui.optional')}
          autosize
          minRows={4}
          maxLength={4000}
          {...form.field('intro')}
        />
      )}
    </FormDialog>
  );
}

function Preview({ mail: { recipients, subject, body } }: { mail: MemberMail }) {
  const names = recipients.map(({ name, email }) => `${name} (${email})`).join(', ');
  return (
    <>
      <p>
        {recipients.length === 0
          ? t('workgroup.mail.no-recipients')
          : `${t('workgroup.mail.recipients', { count: recipients.length })}: ${names}`}
      </p>
      <strong>{subject}</strong>
      <div className={classes.mail} tabIndex={0} role="region" aria-label={t('workgroup.mail.preview')}>
        {body}
      </div>
    </>
  );
}
