import { Button, Select, SimpleGrid, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { LocalDate } from '@koersvast/kernel';
import { api, idempotent } from '@web/api/client';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { type IndicatorDetail, periodText } from './indicator-format';
import { NumberInput } from './number-input';
import classes from './indicators.module.css';

type Values = {
  period: string;
  numerator: string | null;
  denominator: string | null;
  value: string | null;
  kind: 'provisional' | 'final';
  note: string;
};

const nothing: Values = { period: '', numerator: null, denominator: null, value: null, kind: 'final', note: '' };

/** The running period of a frequency, which may be given provisionally. */
function runningPeriod(frequency: IndicatorDetail['frequency']): string {
  const today = LocalDate.today();
  const [year, month] = [LocalDate.year(today), LocalDate.month(today)];
  if (frequency === 'MONTH') return `${year}-${String(month).padStart(2, '0')}`;
  if (frequency === 'QUARTER') return `${year}-Q${Math.ceil(month / 3)}`;
  return frequency === 'HALF_YEAR' ? `${year}-H${month <= 6 ? 1 : 2}` : String(year);
}

/** What was measured in one period. What is not known stays empty, and says why. */
export function ValueEntry({ indicator }: { indicator: IndicatorDetail }) {
  const client = useQueryClient();
  const isFraction = indicator.numerator !== null;
  const running = runningPeriod(indicator.frequency);
  const known = new Map(indicator.series.map((point) => [point.period, point.state !== 'MISSING']));
  const periods = [...new Set([running, ...[...known.keys()].reverse()])];
  const form = useRecordForm<Values, unknown>({
    initial: nothing,
    validate: {
      period: (value) => (value ? null : t('indicator.entry.need-period')),
      note: (note, { numerator, denominator, value }) =>
        note.trim() || numerator || denominator || value ? null : t('indicator.entry.need-something'),
    },
    save: ({ kind, note, ...values }, { key }) =>
      api.POST('/indicator-values', {
        params: { header: idempotent(key) },
        body: { indicatorId: indicator.id, ...values, provisional: kind === 'provisional', note: note.trim() || null },
      }),
    onSaved: async (_, { period }) => {
      await client.invalidateQueries();
      notifications.show({ message: t('indicator.entry.saved', { period: periodText(period) }) });
      (Object.keys(nothing) as (keyof Values & string)[]).forEach((field) => form.setValue(field, nothing[field]));
    },
  });
  const choosePeriod = (period: string | null) => {
    form.setValue('period', period ?? '');
    if (period === running) form.setValue('kind', 'provisional');
  };
  return (
    <section className={classes.block}>
      <h2>{t('indicator.entry')}</h2>
      <form {...form.props}>
        <Stack gap="md">
          <FormErrorSummary errors={form.errors} />
          <p className="kv-caption">{t('indicator.entry.hint')}</p>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              label={t('indicator.entry.period')}
              data={periods.map((period) => ({
                value: period,
                label: known.get(period)
                  ? t('indicator.entry.period.taken', { period: periodText(period) })
                  : periodText(period),
              }))}
              {...form.field('period')}
              value={form.values.period || null}
              onChange={choosePeriod}
            />
            <Select
              label={t('indicator.entry.kind')}
              data={[
                { value: 'final', label: t('indicator.final') },
                { value: 'provisional', label: t('indicator.provisional') },
              ]}
              {...form.field('kind')}
            />
          </SimpleGrid>
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
          <Textarea
            label={t('indicator.entry.note')}
            description={t('indicator.entry.note.hint')}
            maxLength={2000}
            {...form.field('note')}
          />
          <div>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('indicator.entry.save')}
            </Button>
          </div>
          {form.guard}
        </Stack>
      </form>
    </section>
  );
}
