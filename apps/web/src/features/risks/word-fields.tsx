import { Select, Textarea, TextInput } from '@mantine/core';
import { t } from '@web/texts';
import { ColleaguePicker } from '@web/ui/colleague-picker';
import type { RecordForm } from '@web/ui/form/use-record-form';

export type WordValues = {
  title: string;
  cause: string;
  event: string;
  effect: string;
  strategy: string;
  ownerId: string | null;
};

const need = (value: string): string | null => (value.trim() ? null : t('risk.need'));

export const wordRules = {
  ...{ title: need, cause: need, event: need, effect: need },
  ownerId: (value: string | null) => (value ? null : t('risk.need-owner')),
};

export const wordLabels = () => ({
  title: t('risk.field.title'),
  cause: t('risk.field.cause'),
  event: t('risk.field.event'),
  effect: t('risk.field.effect'),
  strategy: t('risk.field.strategy'),
  ownerId: t('risk.field.owner'),
});

/** Cause, event and effect, how it is handled and by whom. */
export function WordFields<Values extends WordValues>({ form }: { form: RecordForm<Values> }) {
  const { field, values, setValue } = form as unknown as RecordForm<WordValues>;
  return (
    <>
      <TextInput label={t('risk.field.title')} maxLength={200} {...field('title')} />
      {(['cause', 'event', 'effect'] as const).map((name) => (
        <Textarea
          key={name}
          label={t(`risk.field.${name}`)}
          description={t(`risk.field.${name}.hint`)}
          autosize
          minRows={2}
          maxLength={4000}
          classNames={{ input: 'kv-words' }}
          {...field(name)}
        />
      ))}
      <Select
        label={t('risk.field.strategy')}
        data={['AVOID', 'REDUCE', 'TRANSFER', 'ACCEPT'].map((value) => ({ value, label: t(`risk.strategy.${value}`) }))}
        allowDeselect={false}
        {...field('strategy')}
      />
      <ColleaguePicker
        label={t('risk.field.owner')}
        permission="risk.read"
        value={values.ownerId}
        onChange={(id) => setValue('ownerId', id)}
        error={field('ownerId').error}
      />
    </>
  );
}
