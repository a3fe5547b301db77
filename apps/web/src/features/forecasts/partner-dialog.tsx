import { SegmentedControl, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { MoneyInput } from '@web/ui/form/money-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Forecast } from './use-forecast';
import classes from './forecasts.module.css';

/** Enters what the partner itself expects of the year: in one sum, or per line. */
export function PartnerDialog({ forecast, onClose }: { forecast: Forecast; onClose: () => void }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: {
      ...{ level: 'total', asOfDate: forecast.asOfDate as string | null, source: '', total: null as string | null },
      lines: forecast.rows.map(() => ({ amount: null as string | null })),
    },
    validate: {
      source: (value) => (value.trim() ? null : t('forecast.need-source')),
      total: (value, { level, lines }) => {
        const filled = level === 'total' ? value !== null : lines.some(({ amount }) => amount !== null);
        return filled ? null : t('forecast.partner.none');
      },
    },
    save: ({ level, asOfDate, source, total, lines }, { key }) =>
      api.POST('/partner-forecasts', {
        params: { header: idempotent(key) },
        body: {
          ...{ contractId: forecast.contractId!, year: forecast.year, source },
          asOfDate: asOfDate ?? forecast.asOfDate,
          ...(level === 'total'
            ? { total }
            : {
                lines: forecast.rows.flatMap(({ municipalityId, buildingBlockId }, index) => {
                  const typed = lines[index]?.amount;
                  return typed ? [{ municipalityId, buildingBlockId, amount: typed }] : [];
                }),
              }),
        },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('forecast.partner.done') });
      onClose();
    },
  });
  return (
    <FormDialog
      size="lg"
      title={t('forecast.partner.add')}
      form={form}
      save={t('forecast.partner.save')}
      onClose={onClose}
    >
      <DateInput label={t('forecast.partner.as-of')} {...form.strict('asOfDate')} />
      <TextInput
        label={t('forecast.partner.source')}
        description={t('forecast.partner.source.help')}
        maxLength={200}
        {...form.field('source')}
      />
      <SegmentedControl
        aria-label={t('forecast.partner.level')}
        withItemsBorders={false}
        value={form.values.level}
        onChange={(level) => form.setValue('level', level)}
        data={['total', 'lines'].map((value) => ({ value, label: t(`forecast.partner.level.${value}`) }))}
      />
      {form.values.level === 'total' ? (
        <MoneyInput label={t('forecast.partner.total')} {...form.strict('total')} />
      ) : (
        <>
          <Text size="sm">{t('forecast.partner.lines.help')}</Text>
          <div className={classes.lines}>
            {forecast.rows.map((row, index) => (
              <MoneyInput
                key={`${row.municipalityId}${row.buildingBlockId}`}
                label={`${row.municipality}, ${row.buildingBlock}`}
                {...form.strict(`lines.${index}.amount`)}
              />
            ))}
          </div>
        </>
      )}
    </FormDialog>
  );
}
