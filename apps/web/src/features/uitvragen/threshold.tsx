import { Button, Group, NumberInput, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, idempotent } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date } from '@web/ui/format';
import classes from './quarterly.module.css';
import type { Quarters } from './request-state';

/** How far a figure may move without an explanation, now and in later agreements. */
export function Threshold({ data, mayWrite }: { data: Quarters; mayWrite: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <section className={classes.card}>
      <Group justify="space-between">
        <h2>{t('quarterly.threshold')}</h2>
        {mayWrite && <Button onClick={() => setOpen(true)}>{t('quarterly.threshold.agree')}</Button>}
      </Group>
      <p>{t('quarterly.threshold.now', { percent: data.percent })}</p>
      {data.thresholds.map(({ id, validFrom, percent, reason }) => (
        <p key={id} className="kv-caption">
          {t('quarterly.threshold.line', { date: date(validFrom), percent, reason })}
        </p>
      ))}
      {open && <Agree contractId={data.contractId} percent={data.percent} onClose={() => setOpen(false)} />}
    </section>
  );
}

function Agree({ contractId, percent, onClose }: { contractId: string; percent: number; onClose: () => void }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { validFrom: null as string | null, percent, reason: '' },
    validate: {
      validFrom: (value) => (value ? null : t('quarterly.threshold.need-from')),
      reason: (value) => (value.trim() ? null : t('quarterly.threshold.need-reason')),
    },
    save: (values, { key }) =>
      api.POST('/contracts/{id}/plausibility-thresholds', {
        params: { path: { id: contractId }, header: idempotent(key) },
        body: { ...values, validFrom: values.validFrom!, percent: Number(values.percent) },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog title={t('quarterly.threshold')} form={form} save={t('ui.save')} onClose={onClose}>
      <DateInput label={t('quarterly.threshold.from')} {...form.strict('validFrom')} />
      <NumberInput label={t('quarterly.threshold.percent')} min={1} max={1000} {...form.field('percent')} />
      <Textarea label={t('quarterly.threshold.reason')} maxLength={2000} {...form.field('reason')} />
    </FormDialog>
  );
}
