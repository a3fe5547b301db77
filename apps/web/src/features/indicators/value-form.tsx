import { Button, Select, SimpleGrid, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent } from '@web/api/client';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { type IndicatorDetail, periodText, type Point } from './indicator-format';
import { NumberInput } from './number-input';

type Values = {
  numerator: string | null;
  denominator: string | null;
  value: string | null;
  kind: 'provisional' | 'final';
  note: string;
  reason: string;
};

interface ValueFormProps {
  indicator: IndicatorDetail;
  period: string;
  municipalityId: string | null;
  /** What is there now; undefined when nothing was given yet. */
  point: Point | undefined;
  running: boolean;
}

const valuesOf = (point: Point | undefined, isFraction: boolean, running: boolean): Values => ({
  ...{ numerator: point?.numerator ?? null, denominator: point?.denominator ?? null },
  value: isFraction ? null : (point?.value ?? null),
  kind: point?.provisional || running ? 'provisional' : 'final',
  ...{ note: point?.note ?? '', reason: '' },
});

/** One value. Somebody who gave another in between is met in the merge dialog; both stay in the history. */
export function ValueForm({ indicator, period, municipalityId, point, running }: ValueFormProps) {
  const client = useQueryClient();
  const isFraction = indicator.numerator !== null;
  const replacesFinal = point?.provisional === false && point.revision !== null;
  const read = async () => {
    const { data } = await api.GET('/indicators/{id}', { params: { path: { id: indicator.id } } });
    const points = data!.perMunicipality ? data!.cells : data!.series;
    const now = points.find((one) => one.period === period && one.municipalityId === municipalityId);
    return { values: valuesOf(now, isFraction, running), rowVersion: now?.revision ?? 0 };
  };
  const form = useRecordForm<Values, unknown>({
    initial: valuesOf(point, isFraction, running),
    rowVersion: point?.revision ?? 0,
    validate: {
      note: (note, { numerator, denominator, value }) =>
        note.trim() || numerator || denominator || value ? null : t('indicator.entry.need-something'),
      reason: (reason) => (!replacesFinal || reason.trim() ? null : t('indicator.plan.need')),
    },
    save: ({ kind, note, reason, ...parts }, { key, rowVersion }) =>
      api.POST('/indicator-values', {
        params: { header: idempotent(key) },
        body: {
          ...{ indicatorId: indicator.id, municipalityId, period, ...parts, provisional: kind === 'provisional' },
          ...{ note: note.trim() || null, reason: reason.trim() || null, basedOn: rowVersion },
        },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('indicator.entry.saved', { period: periodText(period) }) });
    },
    merge: {
      reload: read,
      labels: {
        ...{ numerator: t('indicator.field.numerator'), denominator: t('indicator.field.denominator') },
        ...{ value: t('indicator.entry.value'), kind: t('indicator.entry.kind'), note: t('indicator.entry.note') },
        reason: t('indicator.entry.reason'),
      },
      describe: (field, value) => (field === 'kind' ? t(`indicator.${String(value)}`) : undefined),
    },
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <FormErrorSummary errors={form.errors} />
        {isFraction ? (
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <NumberInput label={t('indicator.field.numerator')} {...form.strict('numerator')} />
            <NumberInput label={t('indicator.field.denominator')} {...form.strict('denominator')} />
          </SimpleGrid>
        ) : (
          <NumberInput
            label={t('indicator.entry.value')}
            unit={t(`indicator.behind.${indicator.unit}`)}
            {...form.strict('value')}
          />
        )}
        <Select
          label={t('indicator.entry.kind')}
          data={['final', 'provisional'].map((value) => ({ value, label: t(`indicator.${value}`) }))}
          {...form.field('kind')}
        />
        <Textarea
          label={t('indicator.entry.note')}
          description={t('indicator.entry.note.hint')}
          maxLength={2000}
          {...form.field('note')}
        />
        {point && <Textarea label={t('indicator.entry.reason')} maxLength={2000} {...form.field('reason')} />}
        <div>
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('indicator.entry.save')}
          </Button>
        </div>
        {form.guard}
      </Stack>
    </form>
  );
}
