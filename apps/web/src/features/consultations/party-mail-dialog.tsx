import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import classes from './party-mail-dialog.module.css';

type Draft = components['schemas']['PartyMailDraftResponse'];

interface PartyMailDialogProps {
  title: string;
  draft: Draft;
  /** What happens besides the sending. */
  note: string;
  /** Of what the parties are told: only for If-Match. */
  rowVersion?: number;
  /** What is said when it was asked for. */
  sent?: string;
  send: (
    words: { partyIds: string[]; subject: string; text: string },
    meta: { key: string; rowVersion: number },
  ) => Promise<unknown>;
  onClose: () => void;
}

/** What leaves to whom, before it leaves: the same words for every party, each with its own file. */
export function PartyMailDialog({ title, draft, note, rowVersion, sent, send, onClose }: PartyMailDialogProps) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: {
      partyIds: draft.recipients.filter(({ sentBefore }) => !sentBefore).map(({ partyId }) => partyId),
      subject: draft.subject,
      text: draft.text,
    },
    rowVersion,
    validate: {
      partyIds: (value) => (value.length > 0 ? null : t('consultation.mail.need-party')),
      subject: (value) => (value.trim() ? null : t('consultation.mail.need-subject')),
      text: (value) => (value.trim() ? null : t('consultation.mail.need-text')),
    },
    save: send,
    onSaved: async () => {
      notifications.show({ message: sent ?? t('consultation.mail.sent') });
      await client.invalidateQueries();
      onClose();
    },
  });
  const { partyIds } = form.values;
  const choice = form.field('partyIds');
  return (
    <FormDialog
      title={title}
      form={form}
      save={t('consultation.mail.send', { count: partyIds.length })}
      shut={draft.recipients.length === 0}
      size="lg"
      onClose={onClose}
    >
      <p className="kv-quiet">{note}</p>
      <Checkbox.Group
        id={choice.id}
        tabIndex={-1}
        label={t('consultation.mail.to')}
        error={choice.error}
        value={partyIds}
        onChange={(ids) => form.setValue('partyIds', ids)}
      >
        <div className={classes.parties}>
          {draft.recipients.map((one) => (
            <Checkbox
              key={one.partyId}
              value={one.partyId}
              label={one.name}
              description={[one.recipient, one.attachment, one.sentBefore && t('consultation.mail.before')]
                .filter(Boolean)
                .join(' · ')}
            />
          ))}
        </div>
      </Checkbox.Group>
      {draft.leftOut.length > 0 && (
        <ul className={classes.leftOut} aria-label={t('consultation.mail.left-out')}>
          {draft.leftOut.map(({ partyId, name, reason }) => (
            <li key={partyId}>
              {name}: {t(`consultation.mail.left-out.${reason}`)}
            </li>
          ))}
        </ul>
      )}
      <TextInput label={t('consultation.mail.subject')} maxLength={200} {...form.field('subject')} />
      <Textarea
        label={t('consultation.mail.text')}
        autosize
        minRows={6}
        maxRows={14}
        maxLength={10000}
        {...form.field('text')}
      />
    </FormDialog>
  );
}
