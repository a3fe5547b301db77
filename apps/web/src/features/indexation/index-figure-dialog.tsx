import { NativeSelect, NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { PercentageInput } from '@web/ui/form/percentage-input';
import { useRecordForm } from '@web/ui/form/use-record-form';

const SERIES = ['OVA', 'PPC'] as const;
const KINDS = ['FORECAST', 'DEFINITIVE'] as const;

/** Enters one published figure. */
export function IndexFigureDialog({ lastYear, onClose }: { lastYear: number | undefined; onClose: () => void }) {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const form = useRecordForm({
    initial: {
      series: 'OVA' as (typeof SERIES)[number],
      year: lastYear ?? new Date().getFullYear(),
      kind: 'FORECAST' as (typeof KINDS)[number],
      percentage: null as string | null,
      source: '',
    },
    validate: {
      percentage: (value) => (value ? null : t('indexation.percentage.need')),
      source: (value) => (value.trim() ? null : t('indexation.source.need')),
    },
    save: ({ percentage, ...values }, { key }) =>
      api.POST('/index-figures', {
        params: { query: { programmeId }, header: idempotent(key) },
        body: { ...values, percentage: percentage! },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog title={t('indexation.add')} form={form} save={t('ui.save')} onClose={onClose}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          data-autofocus
          label={t('indexation.series')}
          data={SERIES.map((value) => ({ value, label: t(`indexation.series.${value}`) }))}
          {...form.field('series')}
        />
        <NativeSelect
          label={t('indexation.kind')}
          data={KINDS.map((value) => ({ value, label: t(`indexation.kind.${value}`) }))}
          {...form.field('kind')}
        />
        <NumberInput
          label={t('indexation.year')}
          min={2000}
          max={2199}
          allowDecimal={false}
          thousandSeparator=""
          {...form.field('year')}
        />
        <PercentageInput label={t('indexation.percentage')} {...form.strict('percentage')} />
      </SimpleGrid>
      <TextInput
        label={t('indexation.source')}
        description={t('indexation.source.hint')}
        maxLength={300}
        {...form.field('source')}
      />
    </FormDialog>
  );
}
