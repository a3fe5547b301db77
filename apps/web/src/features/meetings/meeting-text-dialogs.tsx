import { Select, Textarea, TextInput } from '@mantine/core';
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

type Meeting = components['schemas']['MeetingResponse'];

/** What was written at each point, by the id of the point; '' is what belongs to none. */
const wordsOf = ({ minutes: [latest], items }: Meeting): Record<string, string> => {
  const at = (id: string | null): string | undefined => latest?.points.find((one) => one.agendaItemId === id)?.text;
  const general = latest && latest.points.length === 0 ? latest.text : (at(null) ?? '');
  return { ...Object.fromEntries(items.map(({ id }) => [id, at(id) ?? ''])), general };
};

/** The minutes, point by point when there is an agenda; each time they are saved is a version. */
export function MinutesDialog({ meeting, onClose }: MeetingTextDialogProps) {
  const client = useQueryClient();
  const { id, rowVersion, minutes, items } = meeting;
  const form = useRecordForm({
    initial: { ...wordsOf(meeting), changeReason: '' } as Record<string, string>,
    rowVersion,
    validate: {
      general: (_, values) =>
        items.some((item) => values[item.id]?.trim()) || values.general?.trim() ? null : t('meeting.need-text'),
    },
    save: ({ changeReason, general, ...words }, saved) =>
      api.POST('/meetings/{id}/minutes', {
        params: { path: { id }, header: ifMatch(saved.rowVersion) },
        body: {
          text: general ?? '',
          points: items.map((item) => ({ agendaItemId: item.id, text: words[item.id] ?? '' })),
          changeReason: changeReason ?? '',
        },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
    merge: {
      reload: async () => {
        const { data } = await api.GET('/meetings/{id}', { params: { path: { id } } });
        return { values: { ...wordsOf(data!), changeReason: '' }, rowVersion: data!.rowVersion };
      },
      labels: {
        ...Object.fromEntries(items.map((item) => [item.id, item.title])),
        general: t('meeting.minutes'),
        changeReason: t('meeting.minutes.reason'),
      },
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
      {items.map((item, at) => (
        <Textarea
          key={item.id}
          label={`${at + 1}. ${item.source?.code ? `${item.source.code} ` : ''}${item.title}`}
          description={item.note || undefined}
          autosize
          minRows={2}
          classNames={{ input: 'kv-words' }}
          {...form.field(item.id)}
        />
      ))}
      <Textarea
        label={t(items.length > 0 ? 'meeting.minutes.general' : 'meeting.minutes')}
        description={t('meeting.minutes.text.hint')}
        autosize
        minRows={items.length > 0 ? 3 : 12}
        maxRows={30}
        classNames={{ input: 'kv-words' }}
        {...form.field('general')}
      />
      {minutes.length > 0 && (
        <TextInput label={t('meeting.minutes.reason')} description={t('ui.optional')} {...form.field('changeReason')} />
      )}
    </FormDialog>
  );
}

/** One decision of a meeting; it is only ever added to. */
export function DecisionDialog({ meeting: { id, rowVersion, items }, onClose }: MeetingTextDialogProps) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { text: '', agendaItemId: null as string | null },
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
      {items.length > 0 && (
        <Select
          label={t('meeting.point.of')}
          description={t('ui.optional')}
          data={items.map((item) => ({ value: item.id, label: item.title }))}
          clearable
          {...form.field('agendaItemId')}
        />
      )}
      <Textarea label={t('meeting.decide.text')} autosize minRows={3} maxLength={4000} {...form.field('text')} />
    </FormDialog>
  );
}
