import { Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';

interface MeetingTextDialogProps {
  meeting: components['schemas']['MeetingResponse'];
  onClose: () => void;
}

/** The whole minutes; each time they are saved is a version. */
export function MinutesDialog({ meeting, onClose }: MeetingTextDialogProps) {
  const client = useQueryClient();
  const { id, rowVersion, minutes } = meeting;
  const form = useRecordForm({
    initial: { text: minutes[0]?.text ?? '', changeReason: '' },
    rowVersion,
    validate: { text: (value) => (value.trim() ? null : t('meeting.need-text')) },
    save: (body, saved) =>
      api.POST('/meetings/{id}/minutes', { params: { path: { id }, header: ifMatch(saved.rowVersion) }, body }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
    merge: {
      reload: async () => {
        const { data } = await api.GET('/meetings/{id}', { params: { path: { id } } });
        return { values: { text: data!.minutes[0]?.text ?? '', changeReason: '' }, rowVersion: data!.rowVersion };
      },
      labels: { text: t('meeting.minutes'), changeReason: t('meeting.minutes.reason') },
    },
  });
  return (
    <FormDialog
      size="xl"
      title={t(minutes.length > 0 ? 'meeting.minutes.change' : 'meeting.minutes.write')}
      form={form}
      save={t('meeting.minutes.save')}
      onClose={onClose}
    >
      <Textarea
        label={t('meeting.minutes')}
        description={t('meeting.minutes.text.hint')}
        autosize
        minRows={12}
        maxRows={30}
        classNames={{ input: 'kv-words' }}
        {...form.field('text')}
      />
      {minutes.length > 0 && (
        <TextInput label={t('meeting.minutes.reason')} description={t('ui.optional')} {...form.field('changeReason')} />
      )}
    </FormDialog>
  );
}

/** One decision of a meeting; it is only ever added to. */
export function DecisionDialog({ meeting: { id, rowVersion }, onClose }: MeetingTextDialogProps) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { text: '' },
    rowVersion,
    validate: { text: (value) => (value.trim() ? null : t('meeting.need-text')) },
    save: (body, saved) =>
      api.POST('/meetings/{id}/decisions', { params: { path: { id }, header: ifMatch(saved.rowVersion) }, body }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog title={t('meeting.decide')} form={form} save={t('meeting.decide')} onClose={onClose}>
      <Textarea label={t('meeting.decide.text')} autosize minRows={3} maxLength={4000} {...form.field('text')} />
    </FormDialog>
  );
}
