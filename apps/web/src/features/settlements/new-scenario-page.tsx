import { Button, Group, NumberInput, Radio, Stack, TextInput, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, apiQuery, idempotent } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { date, money } from '@web/ui/format';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { MoneyInput } from '@web/ui/form/money-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { Reckoning } from './reckoning';
import { useSettlementYear, type ContractYear } from './use-settlement-year';
import classes from './settlements.module.css';

type Frame = components['schemas']['SettlementFrameResponse'];
type Source = 'LOW' | 'EXPECTED' | 'HIGH' | 'TYPED';

/** Reckons a scenario while one types, and keeps it. */
export function NewScenarioPage() {
  const { place, year } = useSettlementYear();
  return (
    <>
      <PageHeader
        title={t('settlement.scenario.new')}
        lead={t('settlement.scenario.new.lead', { year })}
        crumbs={[{ label: t('settlement.nav'), to: '/afrekening' }]}
      />
      {place ? <WithFrame place={place} /> : <p>{t('settlement.no-budget.title', { year })}</p>}
    </>
  );
}

function WithFrame({ place }: { place: ContractYear }) {
  const { programmeId, contractId, year } = place;
  const { data: frame } = apiQuery.useSuspenseQuery('get', '/settlement-frames', {
    params: { query: { programmeId, contractId, year } },
  });
  return <ScenarioForm place={place} frame={frame} />;
}

type Values = {
  name: string;
  note: string;
  spentSource: string;
  spent: string | null;
  overhead: string | null;
  inputs: { rule: number; number: number | ''; amount: string | null }[];
};

/** What the rules of the year ask beside the besteding. */
const asked = (frame: Frame) =>
  frame.scheme.rules.flatMap((rule, index) =>
    rule.kind === 'VOLUME_CORRECTION' || rule.kind === 'CLAWBACK' ? [{ index, rule }] : [],
  );

function questionOf(place: ContractYear, frame: Frame, values: Values) {
  const { contractId, year } = place;
  const kindOf = (index: number) => frame.scheme.rules[index]!.kind;
  const numbers = values.inputs.filter(({ rule, number }) => kindOf(rule) === 'VOLUME_CORRECTION' && number !== '');
  const amounts = values.inputs.filter(({ rule, amount }) => kindOf(rule) === 'CLAWBACK' && amount);
  return {
    ...{ contractId, year, spentSource: values.spentSource as Source },
    ...(values.spentSource === 'TYPED' && values.spent ? { spent: values.spent } : {}),
    ...(values.overhead ? { overhead: values.overhead } : {}),
    numbers: numbers.map(({ rule, number }) => ({ rule, number: Number(number) })),
    undelivered: amounts.map(({ rule, amount }) => ({ rule, amount: amount! })),
  };
}

/** Everything that the rules ask stands there, so that the server has something to reckon. */
const isWhole = (frame: Frame, { spentSource, spent, overhead, inputs }: Values): boolean =>
  (spentSource !== 'TYPED' || spent !== null) &&
  (overhead !== null || !frame.scheme.rules.some(({ kind }) => kind === 'OVERHEAD_RANGE')) &&
  inputs.every(({ rule, number, amount }) =>
    frame.scheme.rules[rule]!.kind === 'CLAWBACK' ? amount !== null : number !== '',
  );

function ScenarioForm({ place, frame }: { place: ContractYear; frame: Frame }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const mayWrite = useCan('settlement.write');
  const needsOverhead = frame.scheme.rules.some(({ kind }) => kind === 'OVERHEAD_RANGE');
  const form = useRecordForm<Values, { id: string }>({
    initial: {
      ...{ name: '', note: '', spentSource: frame.forecast.expected ? 'EXPECTED' : 'TYPED' },
      ...{ spent: null, overhead: null },
      inputs: asked(frame).map(({ index }) => ({ rule: index, number: '' as const, amount: null })),
    },
    validate: { name: (value) => (value.trim() ? null : t('settlement.name.need')) },
    save: async (values, { key }) =>
      (
        await api.POST('/settlement-scenarios', {
          params: { query: { programmeId: place.programmeId }, header: idempotent(key) },
          body: {
            ...questionOf(place, frame, values),
            ...{ name: values.name, ...(values.note.trim() ? { note: values.note } : {}) },
          },
        })
      ).data!,
    onSaved: async ({ id }) => {
      await client.invalidateQueries();
      await navigate({ to: `/afrekening/scenarios/${id}` });
    },
  });
  return (
    <div className={classes.scenario}>
      <form {...form.props}>
        <FormErrorSummary errors={form.errors} />
        <Stack gap="md">
          <p className="kv-quiet">{t('settlement.frame', { agreed: money(frame.agreed), n: frame.versionNumber })}</p>
          <SpentFields form={form} frame={frame} />
          {needsOverhead && <MoneyInput label={t('settlement.overhead')} {...form.strict('overhead')} />}
          {asked(frame).map(({ rule }, at) =>
            rule.kind === 'CLAWBACK' ? (
              <MoneyInput
                key={at}
                label={t('settlement.undelivered', { name: rule.name ?? '' })}
                {...form.strict(`inputs.${at}.amount`)}
              />
            ) : (
              <NumberInput
                key={at}
                label={t('settlement.number', { name: rule.name ?? '' })}
                allowDecimal={false}
                allowNegative={false}
                hideControls
                thousandSeparator="."
                decimalSeparator=","
                {...form.field(`inputs.${at}.number`)}
              />
            ),
          )}
          {mayWrite && (
            <>
              <TextInput label={t('settlement.name')} maxLength={120} {...form.field('name')} />
              <Textarea label={t('settlement.note')} autosize minRows={2} maxLength={2000} {...form.field('note')} />
            </>
          )}
          <Group gap="sm">
            {mayWrite && (
              <Button type="submit" variant="filled" loading={form.saving}>
                {t('settlement.keep')}
              </Button>
            )}
            <LinkButton to="/afrekening">{t('ui.cancel')}</LinkButton>
          </Group>
        </Stack>
        {form.guard}
      </form>
      <Live place={place} question={isWhole(frame, form.values) ? questionOf(place, frame, form.values) : null} />
    </div>
  );
}

type Form = ReturnType<typeof useRecordForm<Values, { id: string }>>;

function SpentFields({ form, frame }: { form: Form; frame: Frame }) {
  const { low, expected, high, asOf } = frame.forecast;
  const known: [Source, string | null][] = [
    ['LOW', low],
    ['EXPECTED', expected],
    ['HIGH', high],
  ];
  return (
    <>
      <Radio.Group
        label={t('settlement.spent')}
        description={t('settlement.spent.hint', { date: date(asOf) })}
        value={form.values.spentSource}
        onChange={(value) => form.setValue('spentSource', value)}
      >
        <Stack gap={6} mt={6}>
          {known.map(([value, amount]) => (
            <Radio
              key={value}
              value={value}
              disabled={amount === null}
              label={`${t(`settlement.source.${value}`)}: ${money(amount)}`}
            />
          ))}
          <Radio value="TYPED" label={t('settlement.source.TYPED')} />
        </Stack>
      </Radio.Group>
      {form.values.spentSource === 'TYPED' && (
        <MoneyInput label={t('settlement.spent.typed')} {...form.strict('spent')} />
      )}
    </>
  );
}

/** The outcome a moment after the last key; null while something that is asked is not there yet. */
function Live({ place, question }: { place: ContractYear; question: ReturnType<typeof questionOf> | null }) {
  const [settled] = useDebouncedValue(question, 150);
  const preview = useQuery({
    queryKey: ['settlement-preview', place.programmeId, settled],
    queryFn: async () =>
      (
        await api.POST('/settlement-previews', {
          params: { query: { programmeId: place.programmeId } },
          body: settled!,
        })
      ).data!,
    ...{ enabled: settled !== null, placeholderData: keepPreviousData, retry: false },
  });
  if (question === null) {
    return (
      <p className="kv-quiet" role="status">
        {t('settlement.preview.unfinished')}
      </p>
    );
  }
  if (preview.error) {
    return (
      <p className="kv-quiet" role="status">
        {asProblem(preview.error).message}
      </p>
    );
  }
  return <div>{preview.data && <Reckoning {...preview.data} />}</div>;
}
