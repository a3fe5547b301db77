import { ActionIcon, Button, Group } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { apiQuery } from '@web/api/client';
import { CheckPanel } from '@web/features/commitments/check-panel';
import { t } from '@web/texts';
import type { AmendmentForm } from './amendment-form';
import { AmendmentRow } from './amendment-row';
import { balanceOf, emptyRow, filled, newLineRow, type Line } from './amendment-values';
import classes from './budget-amendments.module.css';
import { ProgrammeEffects } from './programme-effects';
import { ReceivableEffect } from './receivable-effect';
import { useWeighing, type Weighed } from './use-weighing';

interface PartProps {
  form: AmendmentForm;
  index: number;
  amendmentId?: string;
  onRemove?: () => void;
}

/** The rows of one municipality: from which line to which, with what each line becomes and who decides. */
export function AmendmentPart({ form, index, amendmentId, onRemove }: PartProps) {
  const part = form.values.parts[index]!;
  const { data: budget } = apiQuery.useSuspenseQuery('get', '/municipal-budgets/{id}', {
    params: { path: { id: part.municipalBudgetId } },
  });
  const weighed = useWeighing(form, index, amendmentId);
  const municipality = `${budget.municipality} ${budget.year}`;
  const add = (row: typeof emptyRow) => form.list.insertListItem(`parts.${index}.rows`, row);
  return (
    <fieldset className={classes.part} id={form.field('parts').id} tabIndex={-1}>
      <legend>
        {t('amendment.rows', { municipality })}
        {onRemove && (
          <ActionIcon variant="subtle" aria-label={t('amendment.joint.remove', { municipality })} onClick={onRemove}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        )}
      </legend>
      <div className={classes.head} aria-hidden>
        <span>{t('amendment.rows.line')}</span>
        <span className={classes.figure}>{t('amendment.rows.before')}</span>
        <span className={classes.figure}>{t('amendment.rows.change')}</span>
        <span className={classes.figure}>{t('amendment.rows.after')}</span>
      </div>
      {part.rows.map((_, n) => (
        <AmendmentRow key={n} form={form} part={index} n={n} budget={budget} weighed={weighed.rows.get(n)} />
      ))}
      <Group gap="xs">
        <Button variant="subtle" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => add(emptyRow)}>
          {t('amendment.rows.add')}
        </Button>
        <Button variant="subtle" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => add(newLineRow)}>
          {t('amendment.rows.add-new')}
        </Button>
      </Group>
      <Balance kind={form.values.kind} rows={part.rows} lines={budget.lines} />
      <Outcome weighed={weighed} municipality={budget.municipality} />
    </fieldset>
  );
}

/** Zero-sum or not, while typing. */
function Balance({
  kind,
  rows,
  lines,
}: {
  kind: 'TRANSFER' | 'CHANGE';
  rows: Parameters<typeof balanceOf>[0];
  lines: Line[];
}) {
  const difference = balanceOf(rows, lines);
  const nothing = filled(rows).length === 0;
  const transfer = kind === 'TRANSFER';
  const state = nothing ? 'empty' : difference.isZero() ? 'zero' : transfer ? 'off' : 'change';
  const words =
    state === 'empty'
      ? t('amendment.rows.empty')
      : t(`amendment.rows.balance.${state}`, { difference: difference.format({ plus: true }) });
  return (
    <p className={classes.balance} data-state={state} role="status">
      {words}
    </p>
  );
}

/** Who decides, what each programme becomes, the VAT and the room; what the server refuses stands here at once. */
function Outcome({ weighed: { weighing, refusal }, municipality }: { weighed: Weighed; municipality: string }) {
  if (refusal) return <p className={classes.refusal}>{refusal.fields[0]?.message ?? refusal.message}</p>;
  if (!weighing) return null;
  return (
    <div className={classes.weighing}>
      <p>
        <strong>{t(`amendment.authority.${weighing.authority}`)}.</strong>{' '}
        {t(`amendment.reason.${weighing.authorityReason}`)}
      </p>
      <ProgrammeEffects effects={weighing.programmes} />
      <ReceivableEffect change={weighing.receivableChange} />
      {weighing.room && (
        <div className={classes.room}>
          <CheckPanel check={weighing.room.check} amount={weighing.room.amount} municipality={municipality} />
          {weighing.room.check.verdict === 'STOP' && <p className={classes.refusal}>{t('amendment.room.stop')}</p>}
        </div>
      )}
    </div>
  );
}
