import { Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { date } from '@web/ui/format';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Body } from './body';

interface DialogProps {
  body: Body;
  onClose: () => void;
}

const link = (body: Body, meetingId: string, key: string) =>
  api.POST('/governance-bodies/{id}/meetings', {
    params: { path: { id: body.id }, header: idempotent(key) },
    body: { meetingId },
  });

/** A meeting of the programme that is one of this body at once. */
export function PlanMeetingDialog({ body, onClose }: DialogProps) {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { title: body.name, heldOn: null as string | null },
    validate: {
      title: (value) => (value.trim() ? null : t('organisation.need-name')),
      heldOn: (value) => (value ? null : t('organisation.need-day')),
    },
    save: async ({ title, heldOn }, { key }) => {
      const subject = { subjectKind: 'programme' as const, subjectId: programmeId! };
      const params = { header: idempotent(key) };
      const { data } = await api.POST('/meetings', { params, body: { ...subject, title, heldOn: heldOn! } });
      return link(body, data!.id, `${key}-orgaan`);
    },
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('organisation.meeting.plan')}
      form={form}
      save={t('organisation.meeting.plan')}
      onClose={onClose}
    >
      <TextInput data-autofocus label={t('organisation.meeting.name')} maxLength={200} {...form.field('title')} />
      <DateInput label={t('organisation.meeting.on')} {...form.strict('heldOn')} />
    </FormDialog>
  );
}

export function LinkMeetingDialog({ body, onClose }: DialogProps) {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const { data } = apiQuery.useQuery('get', '/meetings', { params: { query: { programmeId, limit: 200 } } });
  const form = useRecordForm({
    initial: { meetingId: '' },
    validate: { meetingId: (value) => (value ? null : t('organisation.meeting.need')) },
    save: ({ meetingId }, { key }) => link(body, meetingId, key),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  const own = new Set(body.meetings.map(({ id }) => id));
  const choices = (data?.items ?? []).filter(
    ({ id, subjectKind }) => !own.has(id) && (subjectKind === 'programme' || subjectKind === 'contract'),
  );
  return (
    <FormDialog
      title={t('organisation.meeting.link')}
      form={form}
      save={t('organisation.meeting.link')}
      onClose={onClose}
    >
      <Select
        data-autofocus
        label={t('organisation.meeting.name')}
        data={choices.map(({ id, title, heldOn }) => ({ value: id, label: `${date(heldOn)} ${title}` }))}
        searchable
        {...form.field('meetingId')}
        value={form.values.meetingId || null}
        onChange={(value) => form.setValue('meetingId', value ?? '')}
      />
    </FormDialog>
  );
}
