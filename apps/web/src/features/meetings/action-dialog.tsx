import { Select, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { ColleaguePicker } from '@web/ui/colleague-picker';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Subject } from './subject';
import { subjectOf, SubjectSelect } from './subject-select';

interface ActionDialogProps {
  /** Of a new action; without it a person chooses. */
  subject?: Subject & { meetingId?: string };
  /** Points of the agenda under which it can be agreed. */
  items?: { id: string; title: string }[];
  /** The action that changes. */
  action?: components['schemas']['ActionResponse'];
  onClose: () => void;
}

/** Gives somebody something to do by a day, or changes what, who or when. */
export function ActionDialog({ subject, items = [], action, onClose }: ActionDialogProps) {
  const client = useQueryClient();
  const asksSubject = !subject && !action;
  const form = useRecordForm({
    initial: {
      about: '',
      agendaItemId: null as string | null,
      title: action?.title ?? '',
      ownerId: (action?.owner.id ?? null) as string | null,
      dueOn: (action?.dueOn ?? null) as string | null,
    },
    rowVersion: action?.rowVersion,
    validate: {
      about: (value) => (asksSubject && !value ? t('subject.needed') : null),
      title: (value) => (value.trim() ? null : t('action.need-title')),
      ownerId: (value) => (value ? null : t('action.need-owner')),
      dueOn: (value) => (value ? null : t('action.need-date')),
    },
    save: ({ about, agendaItemId, title, ownerId, dueOn }, { key, rowVersion }) => {
      const body = { title, ownerId: ownerId!, dueOn: dueOn! };
      return action
        ? api.PATCH('/actions/{id}', { params: { path: { id: action.id }, header: ifMatch(rowVersion) }, body })
        : api.POST('/actions', {
            params: { header: idempotent(key) },
            body: { ...(subject ?? subjectOf(about)), ...body, agendaItemId },
          });
    },
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  const title = t(action ? 'action.edit' : 'action.add');
  return (
    <FormDialog title={title} form={form} save={t('action.save')} onClose={onClose}>
      {asksSubject && <SubjectSelect label={t('subject.label')} {...form.field('about')} />}
      {items.length > 0 && (
        <Select
          label={t('meeting.point.of')}
          description={t('ui.optional')}
          data={items.map(({ id, title: name }) => ({ value: id, label: name }))}
          clearable
          {...form.field('agendaItemId')}
        />
      )}
      <Textarea label={t('action.title')} autosize minRows={2} maxLength={500} {...form.field('title')} />
      <ColleaguePicker
        label={t('action.owner')}
        value={form.values.ownerId}
        onChange={(id) => form.setValue('ownerId', id)}
        error={form.field('ownerId').error}
      />
      <DateInput label={t('action.due')} {...form.strict('dueOn')} />
    </FormDialog>
  );
}
