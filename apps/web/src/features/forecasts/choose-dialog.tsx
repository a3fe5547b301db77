import { Radio, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { MoneyInput } from '@web/ui/form/money-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { METHODS, shown, type Forecast, type Method, type Subject } from './use-forecast';
import classes from './forecasts.module.css';

const BACK = 'BACK';

interface ChooseDialogProps {
  forecast: Forecast;
  subject: Subject;
  onClose: () => void;
}

/** Chooses the method of a line, a municipality or the year, with the reason; an own amount only for one line. */
export function ChooseDialog({ forecast, subject, onClose }: ChooseDialogProps) {
  const client = useQueryClient();
  const { municipalityId, buildingBlockId, choice, figures } = subject;
  const isLine = buildingBlockId !== null;
  const form = useRecordForm({
    initial: {
      method: (choice?.method ?? 'RUN_RATE') as string,
      amount: (choice?.method === 'MANUAL' ? choice.amount : figures.expected) as string | null,
      reason: '',
      validFromDate: forecast.asOfDate as string | null,
    },
    validate: {
      amount: (value, values) => (values.method === 'MANUAL' && value === null ? t('forecast.need-amount') : null),
      reason: (value) => (value.trim() ? null : t('forecast.need-reason')),
    },
    save: ({ method, amount, reason, validFromDate }, { key }) =>
      api.POST('/forecasts/choices', {
        params: { header: idempotent(key) },
        body: {
          ...{ contractId: forecast.contractId!, year: forecast.year, municipalityId, buildingBlockId, reason },
          ...{ method: method === BACK ? null : (method as Method), amount: method === 'MANUAL' ? amount : null },
          ...{ validFromDate: validFromDate ?? forecast.asOfDate, follows: subject.lastChoice },
        },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('forecast.choose.done') });
      onClose();
    },
  });
  const methods = [...METHODS.filter((method) => isLine || method !== 'MANUAL'), ...(municipalityId ? [BACK] : [])];
  const name = subject.under ? `${subject.under}, ${subject.name}` : subject.name;
  return (
    <FormDialog
      title={t('forecast.choose.title', { name })}
      form={form}
      save={t('forecast.choose.save')}
      onClose={onClose}
    >
      <Radio.Group label={t('forecast.choose.method')} {...form.field('method')}>
        <Stack gap={6} mt={6}>
          {methods.map((method) => (
            <Radio key={method} value={method} label={<Option method={method} subject={subject} />} />
          ))}
        </Stack>
      </Radio.Group>
      {form.values.method === 'MANUAL' && <MoneyInput label={t('forecast.choose.amount')} {...form.strict('amount')} />}
      <Textarea
        label={t('forecast.choose.reason')}
        description={t('forecast.choose.reason.help')}
        autosize
        minRows={2}
        maxLength={2000}
        {...form.field('reason')}
      />
      <DateInput
        label={t('forecast.choose.from')}
        description={t('forecast.choose.from.help')}
        {...form.strict('validFromDate')}
      />
    </FormDialog>
  );
}

function Option({ method, subject: { figures } }: { method: string; subject: Subject }) {
  if (method === BACK) return t('forecast.choose.BACK');
  const amounts: Record<string, string | null> = {
    ...{ RUN_RATE: figures.runRate, SEASONAL: figures.seasonal, PARTNER: figures.partner },
  };
  return (
    <span className={classes.option}>
      {t(`forecast.method.${method}`)}
      {method !== 'MANUAL' && <span className="kv-number">{shown(amounts[method] ?? null, false)}</span>}
    </span>
  );
}
