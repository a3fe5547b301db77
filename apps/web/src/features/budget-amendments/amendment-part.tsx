import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Money } from '@koersvast/kernel';
import { IconPlus, IconTrash, IconX } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, apiQuery } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import { t } from '@web/texts';
import { MoneyInput } from '@web/ui/form/money-input';
import { amount } from '@web/ui/format';
import type { AmendmentForm } from './amendment-form';
import { balanceOf, emptyRow, filled, type Budget, type Line } from './amendment-values';
import classes from './budget-amendments.module.css';
import { ProgrammeEffects } from './programme-effects';

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
  const municipality = `${budget.municipality} ${budget.year}`;
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
        <RowFields key={n} form={form} part={index} n={n} budget={budget} />
      ))}
      <Button
        variant="subtle"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => form.list.insertListItem(`parts.${index}.rows`, emptyRow)}
      >
        {t('amendment.rows.add')}
      </Button>
      <Balance kind={form.values.kind} rows={part.rows} lines={budget.lines} />
      <Weighing form={form} index={index} amendmentId={amendmentId} />
    </fieldset>
  );
}

const optionsOf = (lines: readonly Line[]) =>
  [...new Set(lines.map((line) => `${line.programmeCode} ${line.programmeName}`))].map((group) => ({
    group,
    items: lines
      .filter((line) => `${line.programmeCode} ${line.programmeName}` === group)
      .map((line) => ({
        value: line.id,
        label: `${line.taskField} ${line.description}${line.side === 'INCOME' ? ` (${t('municipal-budget.income').toLowerCase()})` : ''}`,
      })),
  }));

function RowFields({ form, part, n, budget }: { form: AmendmentForm; part: number; n: number; budget: Budget }) {
  const path = `parts.${part}.rows.${n}`;
  const { rows } = form.values.parts[part]!;
  const { lineId, change } = rows[n]!;
  const line = budget.lines.find(({ id }) => id === lineId);
  const after = line && Money.parse(line.current).plus(Money.parse(change ?? '0.00'));
  return (
    <div className={classes.row} role="group" aria-label={t('amendment.field.line', { n: n + 1 })}>
      <NativeSelect
        aria-label={t('amendment.field.line', { n: n + 1 })}
        {...form.field(`${path}.lineId`)}
        data={[{ value: '', label: t('amendment.field.choose') }, ...optionsOf(budget.lines)]}
      />
      <span className={classes.figure}>{line ? amount(line.current) : ''}</span>
      <MoneyInput aria-label={t('amendment.field.change', { n: n + 1 })} {...form.strict(`${path}.change`)} />
      <span className={classes.figure} data-below={after?.isNegative() || undefined}>
        {after ? amount(after.toString()) : ''}
      </span>
      <ActionIcon
        variant="subtle"
        disabled={rows.length === 1}
        aria-label={t('amendment.rows.remove', { n: n + 1 })}
        onClick={() => form.list.removeListItem(`parts.${part}.rows`, n)}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </div>
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

/** Who decides and what each programme becomes, as the server reckons it; what it refuses stands here at once. */
function Weighing({ form, index, amendmentId }: { form: AmendmentForm; index: number; amendmentId?: string }) {
  const { kind, duration, parts } = form.values;
  const { municipalBudgetId, rows } = parts[index]!;
  const [body] = useDebouncedValue({ municipalBudgetId, amendmentId, kind, duration, rows: filled(rows) }, 300);
  const { data, error, isError } = useQuery({
    queryKey: ['amendment-weighing', body],
    enabled: body.rows.length > 0,
    retry: false,
    throwOnError: false,
    placeholderData: keepPreviousData,
    queryFn: async () => (await api.POST('/budget-amendments/weighing', { body })).data!,
  });
  if (body.rows.length === 0) return null;
  if (isError) {
    const problem = asProblem(error);
    return <p className={classes.refusal}>{problem.fields?.[0]?.message ?? problem.message}</p>;
  }
  if (!data) return null;
  return (
    <div className={classes.weighing}>
      <p>
        <strong>{t(`amendment.authority.${data.authority}`)}.</strong> {t(`amendment.reason.${data.authorityReason}`)}
      </p>
      <ProgrammeEffects effects={data.programmes} />
    </div>
  );
}
