import { Button, Group, NativeSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, apiQuery, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { MoneyInput } from '@web/ui/form/money-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import classes from './agreed-budgets.module.css';

const crumbs = [{ label: t('agreed-budget.nav'), to: '/afgesproken-budget' }];

/** Enters the base of one contract year. */
export function NewAgreedBudget() {
  const { programmeId } = useScope();
  const { data } = apiQuery.useSuspenseQuery('get', '/contracts', { params: { query: { programmeId } } });
  return (
    <>
      <PageHeader title={t('agreed-budget.new')} lead={t('agreed-budget.new.lead')} crumbs={crumbs} />
      {data.items.length === 0 ? (
        <EmptyState title={t('agreed-budget.contract.none.title')} text={t('agreed-budget.contract.none.text')} />
      ) : (
        <BudgetForm contracts={data.items} />
      )}
    </>
  );
}

interface Contract {
  id: string;
  code: string;
  title: string;
}

function BudgetForm({ contracts }: { contracts: Contract[] }) {
  const { programmeId, year } = useScope();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useRecordForm({
    initial: {
      contractId: contracts.length === 1 ? contracts[0]!.id : '',
      year: year as number | string,
      amount: null as string | null,
      decisionReference: '',
      validFromDate: null as string | null,
      note: '',
    },
    validate: {
      contractId: (value) => (value ? null : t('agreed-budget.contract.choose')),
      year: (value) => (Number.isInteger(value) ? null : t('agreed-budget.year.need')),
      amount: (value) => (value ? null : t('agreed-budget.amount.need')),
      decisionReference: (value) => (value.trim() ? null : t('agreed-budget.decision.need')),
    },
    save: async ({ amount, validFromDate, note, ...values }, { key }) => {
      const body = {
        ...values,
        year: Number(values.year),
        amount: amount!,
        ...(validFromDate ? { validFromDate } : {}),
        ...(note.trim() ? { note } : {}),
      };
      return (await api.POST('/agreed-budgets', { params: { query: { programmeId }, header: idempotent(key) }, body }))
        .data!;
    },
    onSaved: async (budget) => {
      await client.invalidateQueries();
      await navigate({ to: `/afgesproken-budget/${budget.id}` });
    },
  });
  return (
    <form {...form.props} className={classes.form}>
      <FormErrorSummary errors={form.errors} />
      <Stack gap="md">
        <NativeSelect
          label={t('agreed-budget.contract')}
          {...form.field('contractId')}
          data={[
            { value: '', label: t('agreed-budget.contract.choose') },
            ...contracts.map(({ id, code, title }) => ({ value: id, label: `${code} · ${title}` })),
          ]}
        />
        <NumberInput
          label={t('agreed-budget.year')}
          {...form.field('year')}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          maxLength={4}
          className={classes.short}
        />
        <MoneyInput label={t('agreed-budget.amount')} {...form.strict('amount')} className={classes.amount} />
        <TextInput
          label={t('agreed-budget.decision')}
          description={t('agreed-budget.decision.hint')}
          {...form.field('decisionReference')}
        />
        <DateInput
          label={t('agreed-budget.valid-from')}
          description={t('agreed-budget.valid-from.hint')}
          {...form.strict('validFromDate')}
          className={classes.amount}
        />
        <Textarea label={t('agreed-budget.note')} {...form.field('note')} autosize minRows={2} />
        <Group gap="sm">
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('agreed-budget.new')}
          </Button>
          <LinkButton to="/afgesproken-budget">{t('ui.cancel')}</LinkButton>
        </Group>
      </Stack>
      {form.guard}
    </form>
  );
}
