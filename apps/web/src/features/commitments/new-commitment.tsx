import { Button, Group, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Money } from '@koersvast/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { api, apiQuery, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { MoneyInput } from '@web/ui/form/money-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { CheckPanel } from './check-panel';
import { useBudgetCheck } from './use-budget-check';
import classes from './commitments.module.css';

const OUTSIDE = 'buiten';

const initialOf = (year: number, municipalityId: string | null, contractId: string) => ({
  ...{ budget: contractId || OUTSIDE, year: String(year), municipalityId: municipalityId ?? '', buildingBlockId: '' },
  ...{ title: '', supplier: '', externalNumber: '', decisionReference: '', overrideReason: '' },
  ...{ amount: null as string | null, startsOn: `${year}-01-01` as string | null },
  endsOn: `${year}-12-31` as string | null,
});
type Values = ReturnType<typeof initialOf>;

const bodyOf = (values: Values, stopped: boolean) => ({
  ...(values.budget === OUTSIDE ? {} : { contractId: values.budget }),
  ...(values.buildingBlockId ? { buildingBlockId: values.buildingBlockId } : {}),
  ...(stopped ? { overrideReason: values.overrideReason } : {}),
  ...{ year: Number(values.year), municipalityId: values.municipalityId, title: values.title },
  ...{ supplier: values.supplier, externalNumber: values.externalNumber, amount: values.amount! },
  ...{ decisionReference: values.decisionReference, startsOn: values.startsOn!, endsOn: values.endsOn! },
});

const need = (value: string) => (value.trim() ? null : t('commitment.need'));
const choose = (value: string) => (value ? null : t('commitment.need.choice'));
const day = (value: string | null) => (value ? null : t('commitment.need.date'));

/** Commits an amount, with the room beside it while typing; above a stop it asks a reason and a second person. */
export function NewCommitment() {
  const { programmeId, municipalityId, year } = useScope();
  const query = { params: { query: { programmeId, limit: 200 } } };
  const contracts = apiQuery
    .useSuspenseQuery('get', '/contracts', query)
    .data.items.filter(({ state }) => state !== 'ENDED');
  const municipalities = apiQuery.useSuspenseQuery('get', '/municipalities', query).data.items;
  const blocks = apiQuery.useSuspenseQuery('get', '/building-blocks', query).data.items;
  const choices = {
    contracts: contracts.map(({ id, code, title }) => ({ value: id, label: `${code} · ${title}` })),
    municipalities: municipalities.map(({ id, name }) => ({ value: id, label: name })),
    blocks: blocks.map(({ id, name }) => ({ value: id, label: name })),
  };
  return (
    <>
      <PageHeader title={t('commitment.new')} crumbs={[{ label: t('commitment.nav'), to: '/vastgelegd' }]} />
      <CommitmentForm initial={initialOf(year, municipalityId, contracts[0]?.id ?? '')} choices={choices} />
    </>
  );
}

interface Choices {
  contracts: Choice[];
  municipalities: Choice[];
  blocks: Choice[];
}
interface Choice {
  value: string;
  label: string;
}

function useCommitmentForm(initial: Values) {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const navigate = useNavigate();
  const stopped = useRef(false);
  const form = useRecordForm({
    initial,
    validate: {
      ...{ municipalityId: choose, title: need, supplier: need, decisionReference: need, startsOn: day, endsOn: day },
      amount: (value) => (value && Money.parse(value).isPositive() ? null : t('commitment.need.amount')),
      overrideReason: (value) => (stopped.current && !value.trim() ? t('commitment.need.override') : null),
    },
    save: (values, { key }) =>
      api.POST('/commitments', {
        params: { query: { programmeId }, header: idempotent(key) },
        body: bodyOf(values, stopped.current),
      }),
    onSaved: async ({ data }) => {
      notifications.show({ message: t(data!.state === 'REQUESTED' ? 'commitment.asked' : 'commitment.saved') });
      await client.invalidateQueries();
      await navigate({ to: `/vastgelegd/${data!.id}` });
    },
  });
  const { budget, year, municipalityId, amount } = form.values;
  const check = useBudgetCheck({ contractId: budget === OUTSIDE ? '' : budget, year, municipalityId, amount });
  stopped.current = check?.verdict === 'STOP';
  return { form, check, stopped: check?.verdict === 'STOP' };
}

function CommitmentForm({ initial, choices }: { initial: Values; choices: Choices }) {
  const { form, check, stopped } = useCommitmentForm(initial);
  const { municipalityId, amount } = form.values;
  const municipality = choices.municipalities.find(({ value }) => value === municipalityId)?.label ?? '';
  return (
    <form {...form.props} className={classes.form}>
      <Stack gap="md">
        <FormErrorSummary errors={form.errors} />
        <PlaceFields form={form} choices={choices} />
        <MoneyInput label={t('commitment.field.amount')} className={classes.amount} {...form.strict('amount')} />
        {stopped && (
          <Textarea
            label={t('commitment.field.override')}
            description={t('commitment.field.override.hint')}
            autosize
            minRows={2}
            {...form.field('overrideReason')}
          />
        )}
        <Select
          label={t('commitment.field.block')}
          description={t('commitment.field.block.hint')}
          placeholder={t('commitment.field.block.none')}
          clearable
          data={choices.blocks}
          value={form.values.buildingBlockId || null}
          onChange={(value) => form.setValue('buildingBlockId', value ?? '')}
        />
        <WordFields form={form} />
        <Group gap="sm">
          <Button type="submit" variant="filled" loading={form.saving}>
            {t(stopped ? 'commitment.save.override' : 'commitment.save')}
          </Button>
          <LinkButton to="/vastgelegd">{t('ui.cancel')}</LinkButton>
        </Group>
        {form.guard}
      </Stack>
      <CheckPanel check={check} amount={amount} municipality={municipality} />
    </form>
  );
}

type Form = ReturnType<typeof useCommitmentForm>['form'];

function PlaceFields({ form, choices }: { form: Form; choices: Choices }) {
  const budgets = [...choices.contracts, { value: OUTSIDE, label: t('commitment.outside') }];
  return (
    <>
      <Select label={t('commitment.field.contract')} data={budgets} allowDeselect={false} {...form.field('budget')} />
      <Group gap="md" align="flex-start" grow>
        <Select
          label={t('commitment.field.municipality')}
          data={choices.municipalities}
          {...form.field('municipalityId')}
          value={form.values.municipalityId || null}
        />
        <NumberInput
          label={t('commitment.field.year')}
          min={2000}
          max={2199}
          {...form.field('year')}
          value={Number(form.values.year)}
          onChange={(value) => form.setValue('year', String(value))}
        />
      </Group>
    </>
  );
}

function WordFields({ form }: { form: Form }) {
  return (
    <>
      <TextInput label={t('commitment.field.title')} {...form.field('title')} />
      <TextInput
        label={t('commitment.field.supplier')}
        description={t('commitment.field.supplier.hint')}
        {...form.field('supplier')}
      />
      <TextInput
        label={t('commitment.field.decision')}
        description={t('commitment.field.decision.hint')}
        {...form.field('decisionReference')}
      />
      <div className={classes.row}>
        <DateInput label={t('commitment.field.starts')} {...form.strict('startsOn')} />
        <DateInput label={t('commitment.field.ends')} {...form.strict('endsOn')} />
        <TextInput label={t('commitment.field.number')} {...form.field('externalNumber')} />
      </div>
    </>
  );
}
