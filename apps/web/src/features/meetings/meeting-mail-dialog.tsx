import { Select, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';

interface MeetingMailDialogProps {
  meeting: components['schemas']['MeetingResponse'];
  onClose: () => void;
}

/** Agenda or minutes to who is expected, with the paper beside the words. */
export function MeetingMailDialog({ meeting, onClose }: MeetingMailDialogProps) {
  const client = useQueryClient();
  const held = meeting.minutes.length > 0;
  const reachable = meeting.attendees.filter(({ email }) => email);
  const without = meeting.attendees.filter(({ email }) => !email).map(({ name }) => name);
  const form = useRecordForm({
    initial: {
      paper: held ? 'MINUTES' : 'AGENDA',
      format: 'pdf' as string,
      text: t(held ? 'meeting.send.text.MINUTES' : 'meeting.send.text.AGENDA', { title: meeting.title }),
    },
    rowVersion: meeting.rowVersion,
    validate: { text: (value) => (value.trim() ? null : t('meeting.need-text')) },
    save: ({ paper, format, text }, { rowVersion }) =>
      api.POST('/meetings/{id}/mail', {
        params: { path: { id: meeting.id }, header: ifMatch(rowVersion) },
        body: { paper: paper as 'AGENDA', format: format as 'pdf', text },
      }),
    onSaved: async ({ data }) => {
      await client.invalidateQueries();
      const { sent, known } = data!;
      notifications.show({ message: t('meeting.send.done', { sent, known }) });
      onClose();
    },
  });
  const papers = held ? ['MINUTES', 'AGENDA'] : ['AGENDA'];
  return (
    <FormDialog
      title={t('meeting.send')}
      form={form}
      save={t('meeting.send.now', { count: reachable.length })}
      shut={reachable.length === 0}
      onClose={onClose}
    >
      <p>
        {reachable.length > 0
          ? t('meeting.send.to', { names: reachable.map(({ name }) => name).join(', ') })
          : t('meeting.send.nobody')}
        {without.length > 0 && ` ${t('meeting.send.without', { names: without.join(', ') })}`}
      </p>
      <Select
        label={t('meeting.send.paper')}
        data={papers.map((value) => ({ value, label: t(`meeting.send.paper.${value}`) }))}
        allowDeselect={false}
        {...form.field('paper')}
      />
      <Select label={t('meeting.send.format')} data={['pdf', 'docx']} allowDeselect={false} {...form.field('format')} />
      <Textarea label={t('meeting.send.text')} autosize minRows={4} maxLength={4000} {...form.field('text')} />
    </FormDialog>
  );
}
