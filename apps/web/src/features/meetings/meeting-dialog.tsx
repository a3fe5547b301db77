import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { SubjectProps } from './subject';

type Meeting = components['schemas']['MeetingResponse'];

interface MeetingDialogProps {
  /** For a new meeting. */
  subject?: Pick<SubjectProps, 'subjectKind' | 'subjectId'>;
  /** The meeting that changes. */
  meeting?: Meeting;
  onClose: () => void;
}

/** Plans a meeting, or changes its day, place and agenda. */
export function MeetingDialog({ subject, meeting, onClose }: MeetingDialogProps) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: {
      title: meeting?.title ?? '',
      heldOn: (meeting?.heldOn ?? null) as string | null,
      place: meeting?.place ?? '',
      agenda: meeting?.agenda ?? '',
    },
    rowVersion: meeting?.rowVersion,
    validate: {
      title: (value) => (value.trim() ? null : t('meeting.need-title')),
      heldOn: (value) => (value ? null : t('meeting.need-date')),
    },
    save: ({ heldOn, ...values }, { key, rowVersion }) => {
      const body = { ...values, heldOn: heldOn! };
      return meeting
        ? api.PATCH('/meetings/{id}', { params: { path: { id: meeting.id }, header: ifMatch(rowVersion) }, body })
        : api.POST('/meetings', { params: { header: idempotent(key) }, body: { ...subject!, ...body } });
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
      size="lg"
      title={t(meeting ? 'meeting.edit' : 'workgroup.session.add')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <TextInput label={t('meeting.title')} maxLength={200} {...form.field('title')} />
          <DateInput label={t('meeting.held-on')} {...form.strict('heldOn')} />
          <TextInput label={t('meeting.place')} maxLength={200} {...form.field('place')} />
          <Textarea label={t('meeting.agenda')} autosize minRows={4} maxLength={20000} {...form.field('agenda')} />
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('meeting.save')}
            </Button>
          </Group>
        </Stack>
        {form.guard}
      </form>
    </Modal>
  );
}
