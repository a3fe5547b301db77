import { Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { attendeesProblem, attendeesText, readAttendees } from './attendees';
import type { Subject } from './subject';
import { subjectOf, SubjectSelect } from './subject-select';

type Meeting = components['schemas']['MeetingResponse'];

interface MeetingDialogProps {
  /** Of a new meeting; without it a person chooses. */
  subject?: Subject;
  /** The meeting that changes. */
  meeting?: Meeting;
  onClose: () => void;
}

/** Plans a meeting, or changes its day, place and agenda. */
export function MeetingDialog({ subject, meeting, onClose }: MeetingDialogProps) {
  const client = useQueryClient();
  const asksSubject = !subject && !meeting;
  const form = useRecordForm({
    initial: {
      about: '',
      title: meeting?.title ?? '',
      heldOn: (meeting?.heldOn ?? null) as string | null,
      place: meeting?.place ?? '',
      agenda: meeting?.agenda ?? '',
      attendees: attendeesText(meeting?.attendees ?? []),
    },
    rowVersion: meeting?.rowVersion,
    validate: {
      about: (value) => (asksSubject && !value ? t('subject.needed') : null),
      title: (value) => (value.trim() ? null : t('meeting.need-title')),
      heldOn: (value) => (value ? null : t('meeting.need-date')),
      attendees: attendeesProblem,
    },
    save: ({ about, heldOn, attendees, ...values }, { key, rowVersion }) => {
      const body = { ...values, heldOn: heldOn!, attendees: readAttendees(attendees, meeting?.attendees) };
      return meeting
        ? api.PATCH('/meetings/{id}', { params: { path: { id: meeting.id }, header: ifMatch(rowVersion) }, body })
        : api.POST('/meetings', {
            params: { header: idempotent(key) },
            body: { ...(subject ?? subjectOf(about)), ...body },
          });
    },
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog
      size="lg"
      title={t(meeting ? 'meeting.edit' : 'workgroup.session.add')}
      form={form}
      save={t('meeting.save')}
      onClose={onClose}
    >
      {asksSubject && <SubjectSelect label={t('subject.label')} {...form.field('about')} />}
      <TextInput label={t('meeting.title')} maxLength={200} {...form.field('title')} />
      <DateInput label={t('meeting.held-on')} {...form.strict('heldOn')} />
      <TextInput label={t('meeting.place')} maxLength={200} {...form.field('place')} />
      <Textarea label={t('meeting.invitation')} autosize minRows={4} maxLength={20000} {...form.field('agenda')} />
      <Textarea
        label={t('meeting.attendees')}
        description={t('meeting.attendees.hint')}
        autosize
        minRows={2}
        {...form.field('attendees')}
      />
    </FormDialog>
  );
}
