import { Button, Group, Modal, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { MoneyInput } from '@web/ui/form/money-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { LegalityParameter } from './legality-parameter-page';

const isShare = (value: number | string) =>
  Number(value) > 0 && Number(value) <= 100 ? null : t('legality.need-share');

/** New figures from a day on, beginning with those that hold last. */
export function ProposalDialog({ last, onClose }: { last: LegalityParameter; onClose: () => void }) {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const form = useRecordForm({
    initial: {
      validFrom: null as string | null,
      minorThreshold: last.minorThreshold as string | null,
      minorShare: Number(last.minorShare) as number | string,
      additionalShare: Number(last.additionalShare) as number | string,
      unforeseenShare: Number(last.unforeseenShare) as number | string,
      noticeSubtype: last.noticeSubtype,
      noticeDays: last.noticeDays as number | string,
      source: '',
    },
    validate: {
      validFrom: (value) => (value ? null : t('legality.need-from')),
      minorThreshold: (value) => (value && Number(value) > 0 ? null : t('legality.need-threshold')),
      ...{ minorShare: isShare, additionalShare: isShare, unforeseenShare: isShare },
      noticeSubtype: (value) => (/^[A-Z]?\d{1,2}$/.test(value) ? null : t('legality.need-subtype')),
      noticeDays: (value) => (Number(value) >= 1 && Number(value) <= 365 ? null : t('legality.need-days')),
      source: (value) => (value.trim() ? null : t('legality.need-source')),
    },
    save: ({ validFrom, minorThreshold, noticeDays, ...values }, { key }) =>
      api.POST('/legality-parameters', {
        params: { query: { programmeId }, header: idempotent(key) },
        body: {
          ...values,
          ...{ validFrom: validFrom!, minorThreshold: minorThreshold!, noticeDays: Number(noticeDays) },
          minorShare: String(values.minorShare),
          additionalShare: String(values.additionalShare),
          unforeseenShare: String(values.unforeseenShare),
        },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('legality.proposed') });
      onClose();
    },
  });
  const share = { min: 0.01, max: 100, decimalScale: 2, decimalSeparator: ',', suffix: ' %' };
  return (
    <Modal opened onClose={onClose} title={t('legality.propose')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <p className="kv-quiet">{t('legality.propose.text')}</p>
          <DateInput label={t('legality.from')} {...form.strict('validFrom')} />
          <MoneyInput label={t('legality.field.threshold')} {...form.strict('minorThreshold')} />
          <NumberInput label={t('legality.field.minor')} {...share} {...form.field('minorShare')} />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <NumberInput label={t('legality.field.additional')} {...share} {...form.field('additionalShare')} />
            <NumberInput label={t('legality.field.unforeseen')} {...share} {...form.field('unforeseenShare')} />
            <TextInput label={t('legality.field.subtype')} maxLength={3} {...form.field('noticeSubtype')} />
            <NumberInput label={t('legality.field.days')} min={1} max={365} {...form.field('noticeDays')} />
          </SimpleGrid>
          <TextInput
            label={t('legality.source')}
            description={t('legality.field.source.hint')}
            maxLength={300}
            {...form.field('source')}
          />
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('legality.propose')}
            </Button>
          </Group>
          {form.guard}
        </Stack>
      </form>
    </Modal>
  );
}
