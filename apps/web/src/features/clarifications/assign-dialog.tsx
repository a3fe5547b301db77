import { Button, Group, Modal, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '@web/api/client';
import { t } from '@web/texts';
import { ColleaguePicker } from '@web/ui/colleague-picker';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { QuestionRow } from './states';

interface AssignDialogProps {
  rows: Pick<QuestionRow, 'id' | 'code' | 'rowVersion' | 'assigneeId' | 'dueOn'>[];
  tenderId: string;
  onClose: () => void;
  onDone: () => void;
}

type Values = { assigneeId: string | null; dueOn: string | null };

/** Gives one or more questions to a colleague; what could not be given is told. */
export function AssignDialog({ rows, tenderId, onClose, onDone }: AssignDialogProps) {
  const client = useQueryClient();
  const [only] = rows.length === 1 ? rows : [];
  const form = useRecordForm<Values, unknown>({
    initial: { assigneeId: only?.assigneeId ?? null, dueOn: only?.dueOn ?? null },
    validate: { assigneeId: (value) => (value ? null : t('clarification.need-assignee')) },
    save: ({ assigneeId, dueOn }) =>
      api.POST('/clarification-questions/assign', {
        body: {
          questions: rows.map(({ id, rowVersion }) => ({ id, rowVersion })),
          assigneeId: assigneeId!,
          dueOn: dueOn ?? undefined,
        },
      }),
    onSaved: async (answer) => {
      const { assigned, skipped } = (
        answer as { data: { assigned: number; skipped: { code: string; reason: string }[] } }
      ).data;
      notifications.show({ message: t('clarification.assigned', { count: assigned }) });
      if (skipped.length > 0) {
        const codes = skipped.map(({ code, reason }) => `${code} (${reason})`).join(', ');
        notifications.show({ message: t('clarification.skipped', { codes }), autoClose: false });
      }
      await client.invalidateQueries();
      onDone();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        only
          ? t('clarification.assign.of', { code: only.code })
          : t('clarification.assign.many', { count: rows.length })
      }
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <ColleaguePicker
            label={t('clarification.field.assignee')}
            permission="clarification-question.answer"
            tenderId={tenderId}
            {...form.field('assigneeId')}
          />
          <DateInput label={t('clarification.field.due')} description={t('ui.optional')} {...form.strict('dueOn')} />
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('clarification.assign')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
