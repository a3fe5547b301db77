import { ActionIcon, NativeSelect } from '@mantine/core';
import { Money } from '@koersvast/kernel';
import { IconTrash } from '@tabler/icons-react';
import { LinePlaceFields } from '@web/features/municipal-budgets/line-place-fields';
import { t } from '@web/texts';
import { MoneyInput } from '@web/ui/form/money-input';
import { amount } from '@web/ui/format';
import type { AmendmentForm } from './amendment-form';
import type { Budget, Line } from './amendment-values';
import classes from './budget-amendments.module.css';
import type { Weighing } from './use-weighing';

const COMES_BACK = ['COMPENSABLE', 'PASSED_ON'];

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

interface RowProps {
  form: AmendmentForm;
  part: number;
  n: number;
  budget: Budget;
  weighed: Weighing['rows'][number] | undefined;
}

/** One line with what it becomes: a line of the begroting, or one that it does not have yet; beneath it the VAT. */
export function AmendmentRow({ form, part, n, budget, weighed }: RowProps) {
  const path = `parts.${part}.rows.${n}`;
  const { rows } = form.values.parts[part]!;
  const { lineId, change, fresh } = rows[n]!;
  const line = fresh ? undefined : budget.lines.find(({ id }) => id === lineId);
  const before = fresh ? '0.00' : line?.current;
  const after = before !== undefined ? Money.parse(before).plus(Money.parse(change ?? '0.00')) : null;
  const treatment = fresh?.vatTreatment ?? line?.vatTreatment ?? 'EXEMPT';
  return (
    <div className={classes.entry} role="group" aria-label={t('amendment.field.line', { n: n + 1 })}>
      <div className={classes.row}>
        {fresh ? (
          <strong className={classes.fresh}>{fresh.description.trim() || t('amendment.rows.fresh')}</strong>
        ) : (
          <NativeSelect
            aria-label={t('amendment.field.line', { n: n + 1 })}
            {...form.field(`${path}.lineId`)}
            data={[{ value: '', label: t('amendment.field.choose') }, ...optionsOf(budget.lines)]}
          />
        )}
        <span className={classes.figure}>{before === undefined ? '' : amount(before)}</span>
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
      {COMES_BACK.includes(treatment) && (
        <ReceivableRow form={form} path={path} n={n} line={line} weighed={weighed} known={!fresh} />
      )}
      {fresh && (
        <div className={classes.place}>
          <p className="kv-caption">{t('amendment.rows.fresh.hint')}</p>
          <LinePlaceFields budgetId={budget.id} values={fresh} field={(name) => form.field(`${path}.fresh.${name}`)} />
        </div>
      )}
    </div>
  );
}

interface ReceivableProps {
  form: AmendmentForm;
  path: string;
  n: number;
  line: Line | undefined;
  weighed: RowProps['weighed'];
  known: boolean;
}

/** VAT that comes back moves with its line; left empty, in proportion. */
function ReceivableRow({ form, path, n, line, weighed, known }: ReceivableProps) {
  const before = line?.receivable ?? '0.00';
  const proportion = weighed && known ? amount(weighed.receivableChange, { plus: true }) : '';
  return (
    <div className={classes.row} data-receivable>
      <span className={classes.receivable}>
        {t('amendment.rows.receivable')}{' '}
        <span className="kv-caption">
          {t(known ? 'amendment.rows.receivable.hint' : 'amendment.rows.receivable.new')}
        </span>
      </span>
      <span className={classes.figure}>{amount(before)}</span>
      <MoneyInput
        aria-label={t('amendment.field.receivable', { n: n + 1 })}
        placeholder={proportion}
        {...form.strict(`${path}.receivable`)}
      />
      <span className={classes.figure}>{weighed ? amount(weighed.receivableAfter) : ''}</span>
    </div>
  );
}
