import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent } from '@web/api/client';
import { t } from '@web/texts';
import { ColleaguePicker } from '@web/ui/colleague-picker';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { criterionName, type Assessment } from './assessment-data';

/** A colleague for one or more criteria; signs before seeing anything. */
export function AppointDialog({ assessment, onClose }: { assessment: Assessment; onClose: () => void }) {
  const client = useQueryClient();
  const open = assessment.criteria.filter(({ revealed }) => !revealed);
  const form = useRecordForm({
    initial: { userId: null as string | null, criterionIds: open.map(({ id }) => id) },
    validate: {
      userId: (value) => (value ? null : t('assessment.need-colleague')),
      criterionIds: (value) => (value.length > 0 ? null : t('assessment.need-criterion')),
    },
    save: ({ userId, criterionIds }, { key }) =>
      api.POST('/assessments/{id}/assessors', {
        params: { path: { id: assessment.id }, header: idempotent(key) },
        body: { userId: userId!, criterionIds },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('assessment.appoint')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <ColleaguePicker
            label={t('assessment.field.colleague')}
            permission="assessment.score"
            tenderId={assessment.tenderId}
            required
            value={form.values.userId}
            onChange={(userId) => form.setValue('userId', userId)}
            error={form.field('userId').error}
          />
          <Checkbox.Group
            label={t('assessment.field.criteria')}
            value={form.values.criterionIds}
            onChange={(ids) => form.setValue('criterionIds', ids)}
          >
            <Stack gap="xs" mt={4}>
              {open.map((one) => (
                <Checkbox key={one.id} value={one.id} label={criterionName(one)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('assessment.appoint')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
