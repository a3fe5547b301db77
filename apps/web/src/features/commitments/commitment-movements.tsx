import { Button } from '@mantine/core';
import { api, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { amount, date, moment, money } from '@web/ui/format';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useDeed } from '@web/ui/use-deed';
import type { CommitmentDetail } from './commitment-page';
import { today } from './today';
import classes from './commitments.module.css';

type Movement = components['schemas']['CommitmentMovementResponse'];

const nameOf = (row: Movement, year: boolean): string => {
  if (row.reversesId) return t('commitment.movement.back');
  if (year && row.kind === 'ENTERED' && row.amount.startsWith('-')) return t('commitment.movement.adjusted');
  return t(`commitment.movement.kind.${row.kind}`);
};

function Description({ row }: { row: Movement }) {
  const notes = [
    row.booking && t('commitment.movement.booking', { booking: row.booking }),
    row.bookingReversed && t('commitment.movement.booking-reversed'),
    row.reversed && t('commitment.movement.was-back'),
  ].filter(Boolean);
  return (
    <>
      <span className="kv-words">{row.description}</span>
      {notes.length > 0 && <span className="kv-caption"> {notes.join(' · ')}</span>}
    </>
  );
}

/** All movements of a commitment; a use can be taken back by a row of its own. */
export function CommitmentMovements({ commitment }: { commitment: CommitmentDetail }) {
  const [confirm, dialog] = useConfirm();
  const { run } = useDeed();
  const key = useIdempotencyKey();
  const reverse = async (row: Movement): Promise<void> => {
    const answer = await confirm({
      ...{ title: t('commitment.reverse'), confirm: t('commitment.reverse') },
      text: t('commitment.reverse.text', { amount: money(row.amount) }),
      reason: { label: t('commitment.cancel.reason'), required: true },
    });
    if (!answer) return;
    const body = { movementId: row.id, on: today(), reason: answer.reason };
    const header = { ...idempotent(key.keyFor(body)), ...ifMatch(commitment.rowVersion) };
    const params = { path: { id: commitment.id }, header };
    await run(() => api.POST('/commitments/{id}/reversals', { params, body }), t('commitment.reverse.done'));
  };
  const mayReverse = commitment.mayWrite && commitment.kind === 'ENTERED';
  const columns: Column<Movement>[] = [
    { id: 'validOn', header: t('commitment.movement.on'), width: 110, cell: (row) => date(row.validOn) },
    {
      id: 'kind',
      header: t('commitment.movement.kind'),
      width: 130,
      cell: (row) => nameOf(row, commitment.kind === 'CONTRACT_YEAR'),
    },
    { id: 'municipality', header: t('commitment.column.municipality'), width: 130, cell: (row) => row.municipality },
    {
      id: 'amount',
      header: t('commitment.movement.amount'),
      width: 150,
      align: 'right',
      cell: (row) => amount(row.amount),
    },
    { id: 'description', header: t('commitment.movement.description'), cell: (row) => <Description row={row} /> },
    {
      id: 'recordedAt',
      header: t('commitment.movement.recorded'),
      width: 220,
      cell: (row) => t('commitment.recorded', { name: row.recordedBy ?? '–', moment: moment(row.recordedAt) }),
    },
    ...(mayReverse
      ? [
          {
            id: 'deed',
            header: t('commitment.reverse'),
            width: 130,
            cell: (row: Movement) =>
              row.kind === 'USED' &&
              !row.reversed &&
              !row.reversesId && (
                <Button size="compact-sm" onClick={() => void reverse(row)}>
                  {t('commitment.reverse')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <section className={classes.section}>
      <h2>{t('commitment.movements')}</h2>
      <DataTable
        caption={t('commitment.movements.caption')}
        columns={columns}
        rows={commitment.movements}
        rowId={(row) => row.id}
      />
      {dialog}
    </section>
  );
}
