import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { Money } from '@koersvast/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { MoneyInput } from '@web/ui/form/money-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { money } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import classes from './agreed-budgets.module.css';

type Budget = components['schemas']['AgreedBudgetResponse'];

const STEPS = ['INDEXATION', 'SCOPE_CHANGE', 'VOLUME_CORRECTION'] as const;
type Step = (typeof STEPS)[number];

/** Adds a step to an agreed budget; what was there stays. */
export function AddVersionPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: budget } = apiQuery.useSuspenseQuery('get', '/agreed-budgets/{id}', { params: { path: { id } } });
  return <VersionForm budget={budget} />;
}

function VersionForm({ budget }: { budget: Budget }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const path = { id: budget.id };
  const up = `/afgesproken-budget/${budget.id}`;
  const initial = {
    kind: 'INDEXATION' as Step,
    amount: null as string | null,
    decisionReference: '',
    validFromDate: `${budget.year}-01-01` as string | null,
    note: '',
  };
  const form = useRecordForm({
    initial,
    rowVersion: budget.rowVersion,
    validate: {
      amount: (value) => (value ? null : t('agreed-budget.change.need')),
      decisionReference: (value) => (value.trim() ? null : t('agreed-budget.decision.need')),
      validFromDate: (value) => (value ? null : t('agreed-budget.valid-from.need')),
    },
    save: ({ note, amount, validFromDate, ...values }, { key, rowVersion }) =>
      api.POST('/agreed-budgets/{id}/versions', {
        params: { path, header: { ...idempotent(key), ...ifMatch(rowVersion) } },
        body: { ...values, amount: amount!, validFromDate: validFromDate!, ...(note.trim() ? { note } : {}) },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      await navigate({ to: up });
    },
  });
  const { amount } = form.values;
  const after = amount ? money(Money.parse(budget.agreed).plus(Money.parse(amount)).toString()) : '…';
  const lead = t('agreed-budget.add-version.lead', { agreed: money(budget.agreed), after });
  return (
    <>
      <PageHeader
        title={t('agreed-budget.add-version')}
        lead={<span aria-live="polite">{lead}</span>}
        crumbs={[
          { label: t('agreed-budget.nav'), to: '/afgesproken-budget' },
          { label: t('agreed-budget.title', { year: budget.year }), to: up },
        ]}
      />
      <form {...form.props} className={classes.form}>
        <FormErrorSummary errors={form.errors} />
        <Stack gap="md">
          <NativeSelect
            label={t('agreed-budget.version.kind')}
            {...form.field('kind')}
            data={STEPS.map((value) => ({ value, label: t(`agreed-budget.kind.${value}`) }))}
          />
          <MoneyInput
            label={t('agreed-budget.change')}
            description={t('agreed-budget.change.hint')}
            {...form.strict('amount')}
            className={classes.amount}
          />
          <TextInput
            label={t('agreed-budget.decision')}
            description={t('agreed-budget.decision.hint')}
            {...form.field('decisionReference')}
          />
          <DateInput
            label={t('agreed-budget.valid-from')}
            {...form.strict('validFromDate')}
            className={classes.amount}
          />
          <Textarea label={t('agreed-budget.note')} {...form.field('note')} autosize minRows={2} />
          <Group gap="sm">
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('agreed-budget.add-version')}
            </Button>
            <LinkButton to={up}>{t('ui.cancel')}</LinkButton>
          </Group>
        </Stack>
        {form.guard}
      </form>
    </>
  );
}
