import { Button, Checkbox, Group, Modal, NumberInput, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Award } from './award-recorded';
import type { Signing } from './clocks';

/** The terms as the tender document has them. */
export function ClockDialog({ award, signing, onClose }: { award: Award; signing: Signing; onClose: () => void }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: {
      standstillDays: signing.standstillDays as number | string | null,
      challengeDays: signing.challengeDays as number | string | null,
      standstillRolls: signing.standstillRolls,
      clause: signing.clause,
      sentOn: signing.sentOn,
    },
    rowVersion: signing.rowVersion,
    validate: {},
    save: ({ standstillDays, challengeDays, sentOn, ...values }, { rowVersion }) =>
      api.PATCH('/awards/{id}/clock', {
        params: { path: { id: award.id }, header: ifMatch(rowVersion) },
        body: {
          ...values,
          standstillDays: Number(standstillDays) || null,
          challengeDays: Number(challengeDays) || null,
          ...(award.offerId || !sentOn ? {} : { sentOn }),
        },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('award.clock.set')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <NumberInput
            label={t('award.field.standstill')}
            min={1}
            max={365}
            {...form.field('standstillDays')}
            value={form.values.standstillDays ?? ''}
          />
          <NumberInput
            label={t('award.field.challenge')}
            min={1}
            max={365}
            {...form.field('challengeDays')}
            value={form.values.challengeDays ?? ''}
          />
          <Checkbox
            label={t('award.field.rolls')}
            checked={form.values.standstillRolls}
            onChange={(event) => form.setValue('standstillRolls', event.currentTarget.checked)}
          />
          <TextInput label={t('award.field.clause')} {...form.field('clause')} />
          {!award.offerId && <DateInput label={t('award.field.sent')} {...form.strict('sentOn')} />}
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
