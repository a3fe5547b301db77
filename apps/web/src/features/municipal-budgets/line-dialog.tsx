import { NativeSelect, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Money } from '@koersvast/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { MoneyInput } from '@web/ui/form/money-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { money } from '@web/ui/format';
import type { BudgetLine, MunicipalBudget } from './budget-tree';
import classes from './municipal-budgets.module.css';

const BASES = ['CONTRACT', 'SUBSIDY', 'JOINT_CONTRIBUTION', 'PERSONAL_BUDGET', 'OWN'] as const;
const BOUNDARIES = ['IN_CONTRACT', 'GRJR', 'MUNICIPAL_OTHER'] as const;
const TREATMENTS = ['EXEMPT', 'COMPENSABLE', 'PASSED_ON', 'COST_INCREASING'] as const;

const options = (prefix: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: t(`municipal-budget.${prefix}.${value}`) }));

const needs = (value: string) => (value.trim() ? null : t('municipal-budget.field.need'));

const valuesOf = (line?: BudgetLine) => ({
  budgetProgrammeId: line?.budgetProgrammeId ?? '',
  taskField: line?.taskField ?? '',
  category: line?.category ?? '',
  side: line?.side ?? ('COST' as const),
  legalBasis: line?.legalBasis ?? ('OWN' as const),
  boundary: line?.boundary ?? ('MUNICIPAL_OTHER' as const),
  contractId: line?.contractId ?? '',
  description: line?.description ?? '',
  vatTreatment: line?.vatTreatment ?? ('EXEMPT' as const),
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
    save: async ({ net, vat, contractId, ...values }, { key, rowVersion }) => {
      const body = { ...values, net: net!, ...(vat ? { vat } : {}), ...(contractId ? { contractId } : {}) };
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
  const { programmeId } = useScope();
  const { data: book } = apiQuery.useQuery('get', '/municipal-budgets/{id}/code-book', {
    params: { path: { id: budget.id } },
  });
  const { data: contracts } = apiQuery.useQuery('get', '/contracts', { params: { query: { programmeId } } });
  const form = useLineForm(budget, line, onClose);
  const { side, legalBasis, vatTreatment } = form.values;
  const choose = { value: '', label: t('municipal-budget.field.choose') };
  const codes = (kind: string, mark: string) =>
    (book?.codes ?? [])
      .filter((one) => one.kind === kind && one.code.startsWith(mark))
      .map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
  const ofContract = legalBasis === 'CONTRACT' || legalBasis === 'JOINT_CONTRIBUTION';
  return (
    <FormDialog
      title={t(line ? 'municipal-budget.line.change' : 'municipal-budget.line.add')}
      form={form}
      save={t('ui.save')}
      size="lg"
      onClose={onClose}
    >
      <TextInput label={t('municipal-budget.field.description')} maxLength={400} {...form.field('description')} />
      <div className={classes.pair}>
        <NativeSelect
          label={t('municipal-budget.field.programme')}
          {...form.field('budgetProgrammeId')}
          data={[
            choose,
            ...(book?.programmes ?? []).map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
          ]}
        />
        <NativeSelect
          label={t('municipal-budget.field.side')}
          {...form.field('side')}
          data={[
            { value: 'COST', label: t('municipal-budget.cost') },
            { value: 'INCOME', label: t('municipal-budget.income') },
          ]}
        />
        <NativeSelect
          label={t('municipal-budget.field.task-field')}
          {...form.field('taskField')}
          data={[choose, ...codes('TASK_FIELD', '')]}
        />
        <NativeSelect
          label={t('municipal-budget.field.category')}
          {...form.field('category')}
          data={[choose, ...codes('CATEGORY', side === 'COST' ? 'L' : 'B')]}
        />
        <NativeSelect
          label={t('municipal-budget.field.basis')}
          {...form.field('legalBasis')}
          data={options('basis', BASES)}
        />
        <NativeSelect
          label={t('municipal-budget.field.boundary')}
          {...form.field('boundary')}
          data={options('boundary', BOUNDARIES)}
        />
        {ofContract && (
          <NativeSelect
            label={t('municipal-budget.field.contract')}
            {...form.field('contractId')}
            data={[
              choose,
              ...(contracts?.items ?? []).map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` })),
            ]}
          />
        )}
        <NativeSelect
          label={t('municipal-budget.field.vat-treatment')}
          {...form.field('vatTreatment')}
          data={options('vat', TREATMENTS)}
        />
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
