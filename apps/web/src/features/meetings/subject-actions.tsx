import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, apiQuery, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { ColleaguePicker } from '@web/ui/colleague-picker';
import { EmptyState } from '@web/ui/empty-state';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { ActionTable } from './action-table';
import type { SubjectProps } from './subject';

type SubjectActionsProps = SubjectProps & { meetingId?: string };

/** The actions of one subject, or of one meeting about it. */
export function SubjectActions({ subjectKind, subjectId, meetingId, mayWrite }: SubjectActionsProps) {
  const { programmeId } = useScope();
  const [adding, setAdding] = useState(false);
  const { data } = apiQuery.useSuspenseQuery('get', '/actions', {
    params: { query: { programmeId, subjectKind, subjectId, meetingId, limit: 200 } },
  });
  const add = mayWrite && (
    <Button variant={meetingId ? 'default' : 'filled'} onClick={() => setAdding(true)}>
      {t('action.add')}
    </Button>
  );
  return (
    <>
      {data.items.length > 0 && <Group mb="sm">{add}</Group>}
      <ActionTable
        rows={data.items}
        empty={<EmptyState title={t('action.empty')} text={t('action.empty.text')} action={add} />}
      />
      {adding && (
        <ActionDialog
          subjectKind={subjectKind}
          subjectId={subjectId}
          meetingId={meetingId}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}

type ActionDialogProps = Omit<SubjectActionsProps, 'mayWrite'> & { onClose: () => void };

function ActionDialog({ subjectKind, subjectId, meetingId, onClose }: ActionDialogProps) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { title: '', ownerId: null as string | null, dueOn: null as string | null },
    validate: {
      title: (value) => (value.trim() ? null : t('action.need-title')),
      ownerId: (value) => (value ? null : t('action.need-owner')),
      dueOn: (value) => (value ? null : t('action.need-date')),
    },
    save: ({ title, ownerId, dueOn }, { key }) =>
      api.POST('/actions', {
        params: { header: idempotent(key) },
        body: { subjectKind, subjectId, meetingId, title, ownerId: ownerId!, dueOn: dueOn! },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('action.add')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <Textarea label={t('action.title')} autosize minRows={2} maxLength={500} {...form.field('title')} />
          <ColleaguePicker
            label={t('action.owner')}
            value={form.values.ownerId}
            onChange={(id) => form.setValue('ownerId', id)}
            error={form.field('ownerId').error}
          />
          <DateInput label={t('action.due')} {...form.strict('dueOn')} />
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
