import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { MoneyInput } from '@web/ui/form/money-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Amendment } from './amendment-values';

const OUTCOMES = ['ADOPTED', 'DEVIATING', 'REJECTED'] as const;
type Outcome = (typeof OUTCOMES)[number];

const need = (value: string | null) => (value?.trim() ? null : t('amendment.need'));

/** Records what the college or the raad decided; with its own amounts when those differ from the proposal. */
export function DecideDialog({ amendment, onClose }: { amendment: Amendment; onClose: () => void }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: {
      outcome: 'ADOPTED' as Outcome,
      decisionReference: '',
      decidedOn: null as string | null,
      deviation: '',
      rows: amendment.rows.map(({ lineId, change }) => ({ lineId: lineId!, change: change as string | null })),
    },
    rowVersion: amendment.rowVersion,
    validate: {
      decisionReference: need,
      decidedOn: need,
      deviation: (value, { outcome }) => (outcome === 'DEVIATING' ? need(value) : null),
    },
    save: ({ outcome, decisionReference, decidedOn, deviation, rows }, { rowVersion }) => {
      const differs = outcome === 'DEVIATING';
      const decided = rows.map(({ lineId, change }) => ({ lineId, change: change ?? '0.00' }));
      return api.POST('/budget-amendments/{id}/decide', {
        params: { path: { id: amendment.id }, header: ifMatch(rowVersion) },
        body: {
          outcome: differs ? 'ADOPTED' : outcome,
          ...{ decisionReference, decidedOn: decidedOn! },
          ...(differs ? { deviation, rows: decided } : {}),
        },
      });
    },
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('amendment.decided') });
      onClose();
    },
  });
  return (
    <FormDialog title={t('amendment.decide')} form={form} save={t('amendment.decide')} onClose={onClose}>
      <p className="kv-quiet">{t(amendment.joint ? 'amendment.decide.joint' : 'amendment.decide.text')}</p>
      <Radio.Group label={t('amendment.decide.outcome')} {...form.field('outcome')}>
        <Stack gap={6} mt={4}>
          {OUTCOMES.map((value) => (
            <Radio key={value} value={value} label={t(`amendment.decide.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput label={t('amendment.decide.reference')} maxLength={200} {...form.field('decisionReference')} />
      <DateInput label={t('amendment.decide.on')} {...form.strict('decidedOn')} />
      {form.values.outcome === 'DEVIATING' && (
        <>
          <Textarea
            label={t('amendment.decide.deviation')}
            autosize
            minRows={2}
            maxLength={2000}
            {...form.field('deviation')}
          />
          <fieldset>
            <legend>{t('amendment.decide.rows')}</legend>
            {amendment.rows.map((row, index) => (
              <MoneyInput key={row.lineId} label={row.description} {...form.strict(`rows.${index}.change`)} />
            ))}
          </fieldset>
        </>
      )}
    </FormDialog>
  );
}
