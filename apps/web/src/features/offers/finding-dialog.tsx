import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Offer } from './offer-state';

interface FindingDialogProps {
  offer: Offer;
  requirementIds: string[];
  onClose: () => void;
}

type Verdict = 'MEETS' | 'FAILS' | 'UNCLEAR';

/** One finding over one or more requirements: yes with the place of the proof, no or unclear with the reason. */
export function FindingDialog({ offer, requirementIds, onClose }: FindingDialogProps) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { verdict: 'MEETS' as Verdict, evidence: '', reason: '' },
    rowVersion: offer.rowVersion,
    validate: {
      evidence: (value, { verdict }) => (verdict === 'MEETS' && !value.trim() ? t('offer.need-evidence') : null),
      reason: (value, { verdict }) => (verdict !== 'MEETS' && !value.trim() ? t('offer.need-reason') : null),
    },
    save: (values, { rowVersion }) =>
      api.POST('/offers/{id}/checks', {
        params: { path: { id: offer.id }, header: ifMatch(rowVersion) },
        body: { ...values, requirementIds },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  const meets = form.values.verdict === 'MEETS';
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('offer.check.record', { count: requirementIds.length })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <Radio.Group
            label={t('offer.check.verdict')}
            value={form.values.verdict}
            onChange={(value) => form.setValue('verdict', value as Verdict)}
          >
            <Group gap="md" mt={4}>
              {(['MEETS', 'FAILS', 'UNCLEAR'] as const).map((verdict) => (
                <Radio key={verdict} value={verdict} label={t(`offer.verdict.${verdict}`)} />
              ))}
            </Group>
          </Radio.Group>
          {meets ? (
            <Textarea
              label={t('offer.check.evidence')}
              description={t('offer.check.evidence.hint')}
              autosize
              minRows={2}
              {...form.field('evidence')}
            />
          ) : (
            <Textarea label={t('offer.check.reason')} autosize minRows={3} {...form.field('reason')} />
          )}
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('ui.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
