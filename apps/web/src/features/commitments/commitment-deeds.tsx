import { Button, Select, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Money } from '@koersvast/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { MoneyInput } from '@web/ui/form/money-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { amount, date, money } from '@web/ui/format';
import { useDeed } from '@web/ui/use-deed';
import type { CommitmentDetail } from './commitment-page';
import { today } from './today';

/** What can be done: use it for an invoice, let the rest go, or take back the question for an override. */
export function CommitmentDeeds({ commitment }: { commitment: CommitmentDetail }) {
  const [using, setUsing] = useState(false);
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const params = { path: { id: commitment.id }, header: ifMatch(commitment.rowVersion) };
  if (!commitment.mayWrite || commitment.kind === 'CONTRACT_YEAR') return null;
  if (commitment.state === 'REQUESTED') {
    const withdraw = () => api.POST('/commitments/{id}/withdraw', { params });
    return (
      <Button loading={doing} onClick={() => void run(withdraw, t('commitment.withdrawn'))}>
        {t('commitment.withdraw')}
      </Button>
    );
  }
  const open = Money.parse(commitment.open).isPositive();
  if (commitment.state !== 'ACTIVE' || !open) return null;
  const cancel = async (): Promise<void> => {
    const answer = await confirm({
      ...{ title: t('commitment.cancel'), confirm: t('commitment.cancel') },
      text: t('commitment.cancel.text', { open: money(commitment.open) }),
      reason: { label: t('commitment.cancel.reason'), required: true },
    });
    if (!answer) return;
    const body = { on: today(), reason: answer.reason };
    await run(() => api.POST('/commitments/{id}/cancel-rest', { params, body }), t('commitment.cancel.done'));
  };
  return (
    <>
      <Button loading={doing} onClick={() => void cancel()}>
        {t('commitment.cancel')}
      </Button>
      <Button variant="filled" onClick={() => setUsing(true)}>
        {t('commitment.use')}
      </Button>
      {using && <UseDialog commitment={commitment} onClose={() => setUsing(false)} />}
      {dialog}
    </>
  );
}

function UseDialog({ commitment, onClose }: { commitment: CommitmentDetail; onClose: () => void }) {
  const client = useQueryClient();
  const path = { id: commitment.id };
  const bookings = apiQuery.useQuery('get', '/commitments/{id}/bookings', { params: { path } }).data?.items ?? [];
  const form = useRecordForm({
    initial: { actualId: '', amount: null as string | null, on: today() as string | null, description: '' },
    rowVersion: commitment.rowVersion,
    validate: {
      amount: (value) => (value && Money.parse(value).isPositive() ? null : t('commitment.need.amount')),
      on: (value) => (value ? null : t('commitment.need.date')),
      description: (value) => (value.trim() ? null : t('commitment.need')),
    },
    save: ({ actualId, amount: used, on, description }, { key, rowVersion }) =>
      api.POST('/commitments/{id}/uses', {
        params: { path, header: { ...idempotent(key), ...ifMatch(rowVersion) } },
        body: { amount: used!, on: on!, description, ...(actualId ? { actualId } : {}) },
      }),
    onSaved: async () => {
      notifications.show({ message: t('commitment.use.done') });
      await client.invalidateQueries();
      onClose();
    },
  });
  const choose = (actualId: string | null): void => {
    const booking = bookings.find(({ id }) => id === actualId);
    form.setValue('actualId', actualId ?? '');
    if (!booking) return;
    form.setValue('amount', Money.min(Money.parse(booking.left), Money.parse(commitment.open)).toString());
    form.setValue('description', `${booking.document} ${booking.description}`.trim());
  };
  return (
    <FormDialog
      title={t('commitment.use.title', { code: commitment.code })}
      form={form}
      save={t('commitment.use.save')}
      onClose={onClose}
    >
      <p className="kv-caption">{t('commitment.use.open', { open: money(commitment.open) })}</p>
      <Select
        label={t('commitment.use.booking')}
        description={t('commitment.use.booking.hint')}
        placeholder={t('commitment.use.booking.none')}
        clearable
        searchable
        data={bookings.map((row) => ({
          value: row.id,
          label: `${date(row.period)} · ${row.document} · ${row.description} · ${amount(row.left)}`,
        }))}
        value={form.values.actualId || null}
        onChange={choose}
      />
      <MoneyInput label={t('commitment.field.amount')} {...form.strict('amount')} />
      <DateInput label={t('commitment.use.on')} {...form.strict('on')} />
      <TextInput label={t('commitment.use.description')} {...form.field('description')} />
    </FormDialog>
  );
}
