import { Alert, Button, Checkbox, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { PercentageInput } from '@web/ui/form/percentage-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { money } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { IndexationSteps } from './indexation-steps';

type Budget = components['schemas']['AgreedBudgetResponse'];

const METHODS = ['ADDITIVE', 'RATIO'] as const;

/** Reckons the indexation of the last version, shows every step, and records it as the next version. */
export function IndexBudgetPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: budget } = apiQuery.useSuspenseQuery('get', '/agreed-budgets/{id}', { params: { path: { id } } });
  const indexed = budget.versions.find(({ kind }) => kind === 'INDEXATION');
  return (
    <>
      <PageHeader
        title={t('indexation.title', { year: budget.year })}
        lead={t('indexation.lead', { n: budget.versions[0]!.n, agreed: money(budget.agreed) })}
        crumbs={[
          { label: t('agreed-budget.nav'), to: '/afgesproken-budget' },
          { label: t('agreed-budget.title', { year: budget.year }), to: `/afgesproken-budget/${id}` },
        ]}
      />
      {indexed && (
        <Alert color="amber" mb="md" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t('indexation.again', { n: indexed.n, change: money(indexed.change) })}
        </Alert>
      )}
      <IndexationForm budget={budget} />
    </>
  );
}

function IndexationForm({ budget }: { budget: Budget }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const path = { id: budget.id };
  const up = `/afgesproken-budget/${budget.id}`;
  const form = useRecordForm({
    initial: {
      method: 'ADDITIVE' as (typeof METHODS)[number],
      payWeight: '90' as string | null,
      rounding: 'end',
      correctsLastYear: true,
      decisionReference: '',
      validFromDate: `${budget.year}-01-01` as string | null,
    },
    rowVersion: budget.rowVersion,
    validate: {
      payWeight: (value) => (value ? null : t('indexation.pay-weight.need')),
      decisionReference: (value) => (value.trim() ? null : t('agreed-budget.decision.need')),
      validFromDate: (value) => (value ? null : t('agreed-budget.valid-from.need')),
    },
    save: ({ decisionReference, validFromDate, ...rule }, { key, rowVersion }) =>
      api.POST('/agreed-budgets/{id}/indexation', {
        params: { path, header: { ...idempotent(key), ...ifMatch(rowVersion) } },
        body: { ...ruleOf(rule), decisionReference, validFromDate: validFromDate! },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      await navigate({ to: up });
    },
  });
  const rule = ruleOf(form.values);
  const preview = useQuery({
    queryKey: ['indexation-preview', budget.id, budget.rowVersion, rule],
    queryFn: async () =>
      (await api.POST('/agreed-budgets/{id}/indexation-preview', { params: { path }, body: rule })).data!,
    enabled: form.values.payWeight !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const ready = preview.isSuccess && !preview.isPlaceholderData;
  return (
    <form {...form.props}>
      <Stack gap="lg" maw={860}>
        <FormErrorSummary errors={form.errors} />
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <NativeSelect
            label={t('indexation.method')}
            data={METHODS.map((value) => ({ value, label: t(`indexation.method.${value}`) }))}
            {...form.field('method')}
          />
          <NativeSelect
            label={t('indexation.rounding')}
            data={['end', 'steps'].map((value) => ({ value, label: t(`indexation.rounding.${value}`) }))}
            {...form.field('rounding')}
          />
          <PercentageInput
            label={t('indexation.pay-weight')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            description={t('indexation.pay-weight.hint')}
            {...form.strict('payWeight')}
          />
        </SimpleGrid>
        <Checkbox
          label={t('indexation.corrects')}
          description={t('indexation.corrects.hint')}
          checked={form.values.correctsLastYear}
          onChange={(event) => form.setValue('correctsLastYear', event.currentTarget.checked)}
        />
        {preview.error && <FormErrorSummary errors={[{ message: asProblem(preview.error).message }]} />}
        {preview.data && !preview.error && <IndexationSteps preview={preview.data} />}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={t('agreed-budget.decision')}
            description={t('agreed-budget.decision.hint')}
            {...form.field('decisionReference')}
          />
          <DateInput
            label={t('agreed-budget.valid-from')}
            description={t('agreed-budget.valid-from.hint')}
            {...form.strict('validFromDate')}
          />
        </SimpleGrid>
        <Group gap="sm">
          <Button type="submit" variant="filled" loading={form.saving} disabled={!ready}>
            {t('indexation.record')}
          </Button>
          <LinkButton to={up}>{t('ui.cancel')}</LinkButton>
        </Group>
      </Stack>
      {form.guard}
    </form>
  );
}

/** The rule as the API takes it. */
const ruleOf = (values: {
  method: (typeof METHODS)[number];
  payWeight: string | null;
  rounding: string;
  correctsLastYear: boolean;
}) => ({
  method: values.method,
  payWeight: values.payWeight ?? '90',
  stepDecimals: values.rounding === 'steps' ? 2 : null,
  correctsLastYear: values.correctsLastYear,
});
