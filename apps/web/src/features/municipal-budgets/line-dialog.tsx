import { notifications } from '@mantine/notifications';
import { Money } from '@koersvast/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { MoneyInput } from '@web/ui/form/money-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { money } from '@web/ui/format';
import type { BudgetLine, MunicipalBudget } from './budget-tree';
import { contentOf, emptyPlace, LinePlaceFields } from './line-place-fields';
import classes from './municipal-budgets.module.css';

const needs = (value: string) => (value.trim() ? null : t('municipal-budget.field.need'));

const valuesOf = (line?: BudgetLine) => ({
  budgetProgrammeId: line?.budgetProgrammeId ?? emptyPlace.budgetProgrammeId,
  taskField: line?.taskField ?? emptyPlace.taskField,
  category: line?.category ?? emptyPlace.category,
  side: line?.side ?? emptyPlace.side,
  legalBasis: line?.legalBasis ?? emptyPlace.legalBasis,
  boundary: line?.boundary ?? emptyPlace.boundary,
  contractId: line?.contractId ?? emptyPlace.contractId,
  description: line?.description ?? emptyPlace.description,
  vatTreatment: line?.vatTreatment ?? emptyPlace.vatTreatment,
  net: (line?.net ?? null) as string | null,
  vat: (line?.vat === '0.00' ? null : (line?.vat ?? null)) as string | null,
});

type Values = ReturnType<typeof valuesOf>;

function useLineForm(budget: MunicipalBudget, line: BudgetLine | undefined, onClose: () => void) {
  const client = useQueryClient();
  return useRecordForm({
    initial: valuesOf(line),
    rowVersion: line?.rowVersion ?? budget.rowVersion,
    validate: {
      ...{ budgetProgrammeId: needs, taskField: needs, category: needs, description: needs },
      net: (value) => (value ? null : t('municipal-budget.field.need')),
    },
    save: async ({ net, vat, ...values }, { key, rowVersion }) => {
      const body = { ...contentOf(values), net: net!, ...(vat ? { vat } : {}) };
      const header = { ...idempotent(key), ...ifMatch(rowVersion) };
      if (!line)
        return api.POST('/municipal-budgets/{id}/lines', { params: { path: { id: budget.id }, header }, body });
      const params = { path: { id: line.id }, header: ifMatch(rowVersion) };
      return api.PATCH('/municipal-budget-lines/{id}', { params, body });
    },
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('municipal-budget.line.saved') });
      onClose();
    },
  });
}

/** A line of a draft: where it stands, on what ground, and its amount with the VAT. */
export function LineDialog({
  budget,
  line,
  onClose,
}: {
  budget: MunicipalBudget;
  line?: BudgetLine;
  onClose: () => void;
}) {
  const form = useLineForm(budget, line, onClose);
  const { vatTreatment } = form.values;
  return (
    <FormDialog
      title={t(line ? 'municipal-budget.line.change' : 'municipal-budget.line.add')}
      form={form}
      save={t('ui.save')}
      size="lg"
      onClose={onClose}
    >
      <LinePlaceFields budgetId={budget.id} values={form.values} field={form.field} />
      <div className={classes.pair}>
        <MoneyInput label={t('municipal-budget.field.net')} {...form.strict('net')} />
        {vatTreatment !== 'EXEMPT' && <MoneyInput label={t('municipal-budget.field.vat')} {...form.strict('vat')} />}
      </div>
      <Outcome values={form.values} />
    </FormDialog>
  );
}

/** What becomes a last and what comes back, while typing. */
function Outcome({ values }: { values: Values }) {
  const { net, vat, vatTreatment, side } = values;
  if (net === null) return null;
  const [without, tax] = [Money.parse(net), Money.parse(vat ?? '0.00')];
  const cost = vatTreatment === 'COST_INCREASING';
  const last = money((cost ? without.plus(tax) : without).toString());
  const receivable = money((cost || vatTreatment === 'EXEMPT' ? Money.zero : tax).toString());
  return (
    <p className="kv-caption" role="status">
      {side === 'COST'
        ? t('municipal-budget.field.outcome', { last, receivable })
        : t('municipal-budget.field.outcome.income', { last })}
    </p>
  );
}
