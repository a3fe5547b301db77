import { NativeSelect, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';

const need = (value: string | null) => (value?.trim() ? null : t('municipal-budget.field.need'));

function useSaved(onClose: () => void) {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries();
    notifications.show({ message: t('code-book.added') });
    onClose();
  };
}

/** A taakveld or category that does not ship, with its years and where it was published. */
export function AddCodeDialog({ kind, onClose }: { kind: 'TASK_FIELD' | 'CATEGORY'; onClose: () => void }) {
  const { programmeId, year } = useScope();
  const form = useRecordForm({
    initial: {
      ...{ code: '', name: '', trendCode: '', source: '' },
      validFrom: `${year}-01-01` as string | null,
      validTo: null as string | null,
    },
    validate: { code: need, name: need, source: need, validFrom: need },
    save: ({ trendCode, validFrom, validTo, ...values }, { key }) =>
      api.POST('/iv3-codes', {
        params: { query: { programmeId }, header: idempotent(key) },
        body: { ...values, kind, validFrom: validFrom!, validTo, ...(trendCode.trim() ? { trendCode } : {}) },
      }),
    onSaved: useSaved(onClose),
  });
  const title = t(`code-book.add.${kind}`);
  return (
    <FormDialog title={title} form={form} save={title} onClose={onClose}>
      <TextInput
        label={t('code-book.code')}
        description={t(`code-book.form.${kind}`)}
        maxLength={12}
        {...form.field('code')}
      />
      <TextInput label={t('code-book.name')} maxLength={160} {...form.field('name')} />
      {kind === 'TASK_FIELD' && (
        <TextInput
          label={t('code-book.trend')}
          description={t('code-book.trend.meaning')}
          maxLength={12}
          {...form.field('trendCode')}
        />
      )}
      <DateInput label={t('code-book.from')} {...form.strict('validFrom')} />
      <DateInput label={t('code-book.to')} description={t('code-book.to.hint')} {...form.strict('validTo')} />
      <TextInput label={t('code-book.source')} maxLength={300} {...form.field('source')} />
    </FormDialog>
  );
}

/** A programme of one municipality, under its own code and name. */
export function AddProgrammeDialog({ onClose }: { onClose: () => void }) {
  const { programmeId, municipalities, municipalityId, year } = useScope();
  const form = useRecordForm({
    initial: {
      ...{ municipalityId: municipalityId ?? '', code: '', name: '' },
      validFrom: `${year}-01-01` as string | null,
      validTo: null as string | null,
    },
    validate: { municipalityId: need, code: need, name: need, validFrom: need },
    save: ({ validFrom, ...values }, { key }) =>
      api.POST('/budget-programmes', {
        params: { query: { programmeId }, header: idempotent(key) },
        body: { ...values, validFrom: validFrom! },
      }),
    onSaved: useSaved(onClose),
  });
  const title = t('code-book.add.programme');
  return (
    <FormDialog title={title} form={form} save={title} onClose={onClose}>
      <NativeSelect
        label={t('municipal-budget.municipality')}
        {...form.field('municipalityId')}
        data={[
          { value: '', label: t('municipal-budget.field.choose') },
          ...municipalities.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextInput label={t('code-book.code')} maxLength={20} {...form.field('code')} />
      <TextInput label={t('code-book.name')} maxLength={160} {...form.field('name')} />
      <DateInput label={t('code-book.from')} {...form.strict('validFrom')} />
      <DateInput label={t('code-book.to')} description={t('code-book.to.hint')} {...form.strict('validTo')} />
    </FormDialog>
  );
}
