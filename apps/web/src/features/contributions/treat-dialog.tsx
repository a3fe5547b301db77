import { Button, Group, Modal, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { OUTCOMES, type Outcome } from './outcome-chip';

interface TreatDialogProps {
  contribution: components['schemas']['ContributionResponse'];
  onClose: () => void;
}

/** Outcome and reason: what the workgroup reads back. */
export function TreatDialog({ contribution, onClose }: TreatDialogProps) {
  const client = useQueryClient();
  const { id, code, sentence, rowVersion } = contribution;
  const form = useRecordForm({
    initial: { outcome: contribution.outcome ?? '', reason: contribution.outcomeReason ?? '' },
    rowVersion,
    validate: {
      outcome: (value) => (value ? null : t('contribution.need-outcome')),
      reason: (value) => (value.trim() ? null : t('contribution.need-reason')),
    },
    save: ({ outcome, reason }, saved) =>
      api.POST('/contributions/{id}/treat', {
        params: { path: { id }, header: ifMatch(saved.rowVersion) },
        body: { outcome: outcome as Outcome, reason },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('contribution.treat.title', { code })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <p className="kv-words">“{sentence}”</p>
          <NativeSelect
            label={t('contribution.outcome')}
            data={[
              { value: '', label: '' },
              ...OUTCOMES.map((value) => ({ value, label: t(`contribution.outcome.${value}`) })),
            ]}
            {...form.field('outcome')}
          />
          <Textarea label={t('contribution.treat.reason')} autosize minRows={3} {...form.field('reason')} />
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('contribution.treat.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
