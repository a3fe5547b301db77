import { MONTH_NAMES } from '@koersvast/kernel';
import { Checkbox, Group, NumberInput, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent, ifMatch } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { FinanceDate } from './finance-dates-page';

interface FinanceDateDialogProps {
  date?: FinanceDate;
  dates: FinanceDate[];
  onClose: () => void;
}

const CYCLES = ['PC', 'GR', 'CIRCULAR', 'IV3'] as const;
type Cycle = (typeof CYCLES)[number];

const valuesOf = (date: FinanceDate | undefined) => ({
  title: date?.title ?? '',
  cycle: date?.cycle ?? 'PC',
  basis: date?.basis ?? '',
  how: date?.afterCode ? 'after' : 'day',
  month: String(date?.month ?? 1),
  day: date?.day ?? 1,
  afterCode: date?.afterCode ?? '',
  offsetDays: date?.offsetDays ?? 0,
  fixed: date?.fixed ?? false,
  active: date?.active ?? true,
});

/** Adds a yearly date, or changes when one falls. */
export function FinanceDateDialog({ date, dates, onClose }: FinanceDateDialogProps) {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const query = { programmeId } as object;
  const form = useRecordForm({
    initial: valuesOf(date),
    rowVersion: date?.rowVersion,
    validate: {
      title: (value) => (value.trim() ? null : t('finance-date.need-title')),
      afterCode: (value, values) => (values.how === 'after' && !value ? t('finance-date.need-after') : null),
    },
    save: ({ how, month, day, afterCode, offsetDays, cycle, ...rest }, { key, rowVersion }) => {
      const when =
        how === 'after'
          ? { month: null, day: null, afterCode, offsetDays: Number(offsetDays) }
          : { month: Number(month), day: Number(day), afterCode: null, offsetDays: null };
      const body = { ...rest, ...when, cycle: cycle as Cycle };
      return date
        ? api.PUT('/finance-dates/{code}', {
            params: { path: { code: date.code }, query, header: ifMatch(rowVersion) },
            body,
          })
        : api.POST('/finance-dates', { params: { query, header: idempotent(key) }, body });
    },
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  const others = dates
    .filter(({ code }) => code !== date?.code)
    .map(({ code, title }) => ({ value: code, label: title }));
  return (
    <FormDialog
      size="lg"
      title={date ? t('finance-date.change.of', { title: date.title }) : t('finance-date.add')}
      form={form}
      save={t('finance-date.save')}
      onClose={onClose}
    >
      <TextInput label={t('finance-date.title')} maxLength={200} {...form.field('title')} />
      <Select
        label={t('finance-date.column.cycle')}
        data={CYCLES.map((value) => ({ value, label: t(`finance-date.cycle.${value}`) }))}
        allowDeselect={false}
        {...form.field('cycle')}
      />
      <Select
        label={t('finance-date.how')}
        data={['day', 'after'].map((value) => ({ value, label: t(`finance-date.how.${value}`) }))}
        allowDeselect={false}
        {...form.field('how')}
      />
      {form.values.how === 'day' ? (
        <Group grow>
          <NumberInput label={t('finance-date.day')} min={1} max={31} allowDecimal={false} {...form.field('day')} />
          <Select
            label={t('finance-date.month')}
            data={MONTH_NAMES.map((label, index) => ({ value: String(index + 1), label }))}
            allowDeselect={false}
            {...form.field('month')}
          />
        </Group>
      ) : (
        <Group grow align="flex-start">
          <Select label={t('finance-date.after')} searchable data={others} {...form.field('afterCode')} />
          <NumberInput
            label={t('finance-date.days')}
            description={t('finance-date.days.hint')}
            min={-730}
            max={730}
            allowDecimal={false}
            {...form.field('offsetDays')}
          />
        </Group>
      )}
      <TextInput label={t('finance-date.column.basis')} maxLength={100} {...form.field('basis')} />
      <Checkbox
        label={t('finance-date.fixed')}
        checked={form.values.fixed}
        onChange={(event) => form.setValue('fixed', event.currentTarget.checked)}
      />
      <Checkbox
        label={t('finance-date.active')}
        checked={form.values.active}
        onChange={(event) => form.setValue('active', event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
