import { TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { LocalDate } from '@koersvast/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { MoneyInput } from '@web/ui/form/money-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { money } from '@web/ui/format';
import type { Term } from './planned-terms';
import type { Schedule } from './schedule-page';

interface PayDialogProps {
  schedule: Schedule;
  number: number;
  terms: Term[];
  onClose: () => void;
}

/** Registers what was paid of one term, per municipality; what is open stands ready, a part is as good. */
export function PayDialog({ schedule, number, terms, onClose }: PayDialogProps) {
  const client = useQueryClient();
  const open = terms.filter(({ state }) => state !== 'PAID');
  const form = useRecordForm({
    initial: {
      ...{ paidOn: LocalDate.today() as string | null, reference: '' },
      lines: open.map((term) => ({ municipalityId: term.municipalityId, amount: term.open as string | null })),
    },
    rowVersion: schedule.rowVersion,
    validate: {
      paidOn: (value) => (value ? null : t('advance.need.date')),
      reference: (value) => (value.trim() ? null : t('advance.need.reference')),
    },
    save: ({ paidOn, reference, lines }, { key, rowVersion }) =>
      api.POST('/advance-schedules/{id}/payments', {
        params: { path: { id: schedule.id }, header: { ...idempotent(key), ...ifMatch(rowVersion) } },
        body: {
          ...{ paidOn: paidOn!, reference },
          lines: lines
            .filter((line) => line.amount !== null)
            .map((line) => ({ municipalityId: line.municipalityId, termNumber: number, amount: line.amount! })),
        },
      }),
    onSaved: async () => {
      notifications.show({ message: t('advance.pay.done') });
      await client.invalidateQueries();
      onClose();
    },
  });
  const nothing = form.values.lines.every(({ amount }) => amount === null);
  return (
    <FormDialog
      title={t('advance.pay.title', { number })}
      form={form}
      save={t('advance.pay.save')}
      shut={nothing}
      onClose={onClose}
    >
      <DateInput label={t('advance.pay.on')} {...form.strict('paidOn')} />
      <TextInput label={t('advance.pay.reference')} {...form.field('reference')} />
      {open.map((term, index) => (
        <MoneyInput
          key={term.municipalityId}
          label={t('advance.pay.amount', { municipality: term.municipality })}
          description={t('advance.pay.amount.hint', { open: money(term.open) })}
          {...form.strict(`lines.${index}.amount`)}
        />
      ))}
      {nothing && <p role="alert">{t('advance.need.one')}</p>}
    </FormDialog>
  );
}
