import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import classes from './award.module.css';

interface AwardFormProps {
  tenderId: string;
  /** Those with an approval, the newest first. */
  baselines: { id: string; name: string }[];
}

const needed = (text: string) => (value: string | null) => (value?.trim() ? null : t(text));

/** Records the award, once and for good. */
export function AwardForm({ tenderId, baselines }: AwardFormProps) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: {
      baselineId: baselines[0]!.id,
      contractorName: '',
      contractorKvk: '',
      decidedOn: null as string | null,
      motivation: '',
      byHandReason: t('award.by-hand.usual'),
    },
    validate: {
      baselineId: needed('award.need-baseline'),
      contractorName: needed('award.need-contractor'),
      contractorKvk: (value) => (/^\d{8}$/.test(value.trim()) ? null : t('award.need-kvk')),
      decidedOn: needed('award.need-decided'),
      motivation: needed('award.need-motivation'),
      byHandReason: needed('award.need-by-hand'),
    },
    save: ({ contractorKvk, decidedOn, ...values }, { key }) =>
      api.POST('/awards', {
        params: { header: idempotent(key) },
        body: { ...values, tenderId, contractorKvk: contractorKvk.trim(), decidedOn: decidedOn! },
      }),
    onSaved: () => client.invalidateQueries(),
  });
  return (
    <form {...form.props} className={classes.page}>
      <Stack>
        <FormErrorSummary errors={form.errors} />
        <p>{t('award.once')}</p>
        <NativeSelect
          label={t('award.field.baseline')}
          data={baselines.map((one) => ({ value: one.id, label: one.name }))}
          {...form.field('baselineId')}
        />
        <TextInput label={t('award.field.contractor')} maxLength={200} {...form.field('contractorName')} />
        <TextInput
          label={t('award.field.kvk')}
          description={t('award.field.kvk.hint')}
          inputMode="numeric"
          className={classes.short}
          {...form.field('contractorKvk')}
        />
        <DateInput label={t('award.field.decided')} className={classes.short} {...form.strict('decidedOn')} />
        <Textarea
          label={t('award.field.motivation')}
          description={t('award.field.motivation.hint')}
          autosize
          minRows={4}
          classNames={{ input: 'kv-words' }}
          {...form.field('motivation')}
        />
        <Textarea label={t('award.field.by-hand')} autosize minRows={2} {...form.field('byHandReason')} />
        <Group>
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('award.record')}
          </Button>
        </Group>
      </Stack>
      {form.guard}
    </form>
  );
}
