import { Select, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, idempotent, ifMatch } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { RowMenu } from '@web/ui/row-menu';
import { useDeed } from '@web/ui/use-deed';
import { AREAS, type Task } from './letters';

/** Change a task or let it go. */
export function TaskDeeds({ task }: { task: Task }) {
  const [open, setOpen] = useState(false);
  const [confirm, dialog] = useConfirm();
  const { run } = useDeed();
  const withdraw = async () => {
    const answer = await confirm({
      title: t('organisation-task.withdraw.title', { code: task.code }),
      text: t('organisation-task.withdraw.text'),
      confirm: t('organisation-task.withdraw.do'),
      reason: { label: t('organisation-task.withdraw.reason'), required: true },
      danger: true,
    });
    if (!answer) return;
    const params = { path: { id: task.id }, header: ifMatch(task.rowVersion) };
    await run(() => api.POST('/organisation-tasks/{id}/withdraw', { params, body: { reason: answer.reason } }));
  };
  return (
    <>
      <RowMenu
        label={t('organisation-task.more', { code: task.code })}
        deeds={[
          { label: t('organisation-task.change'), onSelect: () => setOpen(true) },
          { label: t('organisation-task.withdraw'), onSelect: () => void withdraw() },
        ]}
      />
      {open && <TaskDialog task={task} onClose={() => setOpen(false)} />}
      {dialog}
    </>
  );
}

/** An own task, or other words for one. */
export function TaskDialog({ task, onClose }: { task: Task | null; onClose: () => void }) {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const form = useRecordForm({
    initial: {
      area: (task?.area ?? 'OTHER') as string,
      title: task?.title ?? '',
      description: task?.description ?? '',
    },
    rowVersion: task?.rowVersion,
    validate: { title: (value) => (value.trim() ? null : t('organisation-task.need-title')) },
    save: ({ area, ...values }, { key, rowVersion }) => {
      const body = { ...values, area: area as Task['area'] };
      return task
        ? api.PATCH('/organisation-tasks/{id}', {
            params: { path: { id: task.id }, header: ifMatch(rowVersion) },
            body,
          })
        : api.POST('/organisation-tasks', { params: { query: { programmeId }, header: idempotent(key) }, body });
    },
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog
      title={task ? t('organisation-task.change.title', { code: task.code }) : t('organisation-task.add')}
      form={form}
      save={t('ui.save')}
      onClose={onClose}
    >
      <TextInput data-autofocus label={t('organisation-task.title')} maxLength={200} {...form.field('title')} />
      <Select
        label={t('organisation-task.area')}
        data={AREAS.map((value) => ({ value, label: t(`organisation-task.area.${value}`) }))}
        allowDeselect={false}
        {...form.field('area')}
      />
      <Textarea
        label={t('organisation-task.description')}
        autosize
        minRows={3}
        maxLength={2000}
        {...form.field('description')}
      />
    </FormDialog>
  );
}
