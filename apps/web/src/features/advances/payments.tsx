import { Button } from '@mantine/core';
import { LocalDate } from '@koersvast/kernel';
import { api, idempotent } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { amount, date, moment, money } from '@web/ui/format';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useDeed } from '@web/ui/use-deed';
import type { Schedule } from './schedule-page';
import classes from './advances.module.css';

type Payment = components['schemas']['AdvancePaymentResponse'];

function Reference({ row }: { row: Payment }) {
  const note = row.reversesId ? t('advance.payment.back') : row.reversed ? t('advance.payment.was-back') : null;
  return (
    <>
      <span className="kv-words">{row.reference}</span>
      {note && <span className="kv-caption"> {note}</span>}
    </>
  );
}

const columns: Column<Payment>[] = [
  { id: 'paidOn', header: t('advance.payment.paid-on'), width: 110, cell: (row) => date(row.paidOn) },
  { id: 'municipality', header: t('advance.figure.municipality'), width: 140, cell: (row) => row.municipality },
  { id: 'term', header: t('advance.payment.term'), width: 80, align: 'right', cell: (row) => row.termNumber },
  { id: 'amount', header: t('advance.payment.amount'), width: 150, align: 'right', cell: (row) => amount(row.amount) },
  { id: 'reference', header: t('advance.payment.reference'), cell: (row) => <Reference row={row} /> },
  {
    id: 'recorded',
    header: t('advance.payment.recorded'),
    width: 230,
    cell: (row) => t('advance.payment.by', { name: row.recordedBy ?? '–', moment: moment(row.recordedAt) }),
  },
];

/** What was paid; a mistake is taken back by a row of its own. */
export function Payments({ schedule, current }: { schedule: Schedule; current: boolean }) {
  const [confirm, dialog] = useConfirm();
  const { run } = useDeed();
  const key = useIdempotencyKey();
  const reverse = async (row: Payment): Promise<void> => {
    const answer = await confirm({
      ...{ title: t('advance.reverse'), confirm: t('advance.reverse') },
      text: t('advance.reverse.text', { amount: money(row.amount) }),
      reason: { label: t('advance.reverse.reason'), required: true },
    });
    if (!answer) return;
    const body = { on: LocalDate.today(), reason: answer.reason };
    const params = { path: { id: row.id }, header: idempotent(key.keyFor({ ...body, id: row.id })) };
    await run(() => api.POST('/advance-payments/{id}/reversal', { params, body }), t('advance.reverse.done'));
  };
  const deed: Column<Payment> = {
    id: 'deed',
    header: t('advance.reverse'),
    width: 120,
    cell: (row) =>
      !row.reversed &&
      !row.reversesId && (
        <Button size="compact-sm" onClick={() => void reverse(row)}>
          {t('advance.reverse')}
        </Button>
      ),
  };
  return (
    <section className={classes.section}>
      <h2>{t('advance.payments')}</h2>
      {schedule.payments.length === 0 ? (
        <p className="kv-caption">{t('advance.payments.none')}</p>
      ) : (
        <DataTable
          caption={t('advance.payments.caption')}
          columns={current && schedule.mayWrite ? [...columns, deed] : columns}
          rows={schedule.payments}
          rowId={(row) => row.id}
        />
      )}
      {dialog}
    </section>
  );
}
