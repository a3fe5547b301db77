import { Button, Group, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { Money, Percentage } from '@koersvast/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, apiQuery, idempotent } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { money } from '@web/ui/format';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { MoneyInput } from '@web/ui/form/money-input';
import { PercentageInput } from '@web/ui/form/percentage-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { useSettlementYear, type ContractYear } from './use-settlement-year';
import classes from './settlements.module.css';

type Kind = components['schemas']['SettlementRuleRequest']['kind'];
type Percent = 'free' | 'minimum' | 'maximum' | 'width' | 'municipalityShare' | 'cap' | 'share';

const KINDS: Kind[] = ['VOLUME_CORRECTION', 'OVERHEAD_RANGE', 'BAND', 'RESERVE_CAP', 'CLAWBACK'];
const PERCENTS: Record<Kind, Percent[]> = {
  VOLUME_CORRECTION: ['free'],
  OVERHEAD_RANGE: ['minimum', 'maximum'],
  BAND: ['width', 'municipalityShare'],
  RESERVE_CAP: ['cap'],
  CLAWBACK: ['share'],
};

interface RuleValues {
  kind: Kind;
  name: string;
  agreedNumber: number | '';
  price: string | null;
  free: string | null;
  minimum: string | null;
  maximum: string | null;
  width: string | null;
  municipalityShare: string | null;
  cap: string | null;
  share: string | null;
}

const emptyRule = (kind: Kind): RuleValues => ({
  ...{ kind, name: '', agreedNumber: '', price: null, free: '0', minimum: null, maximum: null },
  ...{ width: null, municipalityShare: null, cap: null, share: '100' },
});

const named = (kind: Kind): boolean => kind === 'VOLUME_CORRECTION' || kind === 'CLAWBACK';

/** Records the rules of a contract, in their order, from a contract year on. */
export function NewSchemePage() {
  const { place, year } = useSettlementYear();
  return (
    <>
      <PageHeader
        title={t('settlement.rules.new')}
        lead={t('settlement.rules.new.lead')}
        crumbs={[{ label: t('settlement.nav'), to: '/afrekening' }]}
      />
      {place ? <SchemeForm place={place} /> : <p>{t('settlement.no-budget.title', { year })}</p>}
    </>
  );
}

function termsOf({ kind, name, agreedNumber, price, ...rest }: RuleValues) {
  return {
    kind,
    ...(named(kind) && name.trim() ? { name } : {}),
    ...(kind === 'VOLUME_CORRECTION' && agreedNumber !== '' ? { agreedNumber } : {}),
    ...(kind === 'VOLUME_CORRECTION' && price ? { price } : {}),
    ...Object.fromEntries(PERCENTS[kind].flatMap((term) => (rest[term] ? [[term, rest[term]]] : []))),
  };
}

/** What a percentage comes to for the contract year in hand, so that nobody has to reckon; absent while it is not typed. */
function worth(
  rule: RuleValues,
  term: Percent,
  { agreed, original }: { agreed: string; original: string },
): string | undefined {
  const typed = rule[term];
  if (typed === null) return undefined;
  const share = Percentage.parse(typed);
  const of = (base: string, kind: 'agreed' | 'original') =>
    t(`settlement.term.euro.${kind}`, {
      ...{ percent: share.format(), base: money(base), amount: money(share.of(Money.parse(base)).toString()) },
    });
  if (term === 'width' || term === 'minimum' || term === 'maximum') return of(agreed, 'agreed');
  if (term === 'cap') return of(original, 'original');
  if (term === 'municipalityShare') {
    return t('settlement.term.partner', { rest: Percentage.hundred.minus(share).format() });
  }
  if (term === 'free' && rule.price && rule.agreedNumber !== '') {
    const whole = Money.parse(rule.price).times(rule.agreedNumber);
    return t('settlement.agreed-number.worth', {
      ...{ number: share.format(), price: money(whole.toString()), amount: money(share.of(whole).toString()) },
    });
  }
  return undefined;
}

function SchemeForm({ place }: { place: ContractYear }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: budget } = apiQuery.useSuspenseQuery('get', '/agreed-budgets/{id}', {
    params: { path: { id: place.budgetId } },
  });
  const original = budget.versions.find(({ n }) => n === 1)?.agreed ?? place.agreed;
  const form = useRecordForm({
    initial: { fromYear: place.year as number | '', decisionReference: '', rules: [emptyRule('BAND')] },
    validate: {
      fromYear: (value) => (value ? null : t('settlement.from-year.need')),
      decisionReference: (value) => (value.trim() ? null : t('settlement.decision.need')),
    },
    save: ({ fromYear, decisionReference, rules }, { key }) =>
      api.POST('/settlement-schemes', {
        params: { query: { programmeId: place.programmeId }, header: idempotent(key) },
        body: {
          ...{ contractId: place.contractId, fromYear: Number(fromYear), decisionReference },
          rules: rules.map(termsOf),
        },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      await navigate({ to: '/afrekening' });
    },
  });
  return (
    <form {...form.props} className={classes.form}>
      <FormErrorSummary errors={form.errors} />
      <Stack gap="md">
        <Group gap="md" align="flex-start" grow>
          <NumberInput
            label={t('settlement.from-year')}
            description={t('settlement.from-year.hint')}
            hideControls
            allowDecimal={false}
            thousandSeparator=""
            {...form.field('fromYear')}
          />
          <TextInput
            label={t('settlement.decision')}
            description={t('settlement.decision.hint')}
            maxLength={200}
            {...form.field('decisionReference')}
          />
        </Group>
        {form.values.rules.map((rule, index) => (
          <fieldset key={index} className={classes.rule}>
            <legend>{t('settlement.rule.n', { n: index + 1 })}</legend>
            <div className={classes.terms}>
              <NativeSelect
                label={t('settlement.rule')}
                data={KINDS.map((value) => ({ value, label: t(`settlement.rule.${value}`) }))}
                {...form.field(`rules.${index}.kind`)}
              />
              {named(rule.kind) && (
                <TextInput label={t(`settlement.rule.${rule.kind}.name`)} {...form.field(`rules.${index}.name`)} />
              )}
              {rule.kind === 'VOLUME_CORRECTION' && (
                <>
                  <NumberInput
                    label={t('settlement.agreed-number')}
                    allowDecimal={false}
                    allowNegative={false}
                    hideControls
                    thousandSeparator="."
                    decimalSeparator=","
                    {...form.field(`rules.${index}.agreedNumber`)}
                  />
                  <MoneyInput label={t('settlement.price')} {...form.strict(`rules.${index}.price`)} />
                </>
              )}
              {PERCENTS[rule.kind].map((term) => (
                <PercentageInput
                  key={term}
                  label={t(`settlement.term.${term}`)}
                  description={worth(rule, term, { agreed: place.agreed, original })}
                  {...form.strict(`rules.${index}.${term}`)}
                />
              ))}
            </div>
            <p className="kv-caption">{t(`settlement.rule.${rule.kind}.meaning`)}</p>
            <Button size="compact-sm" onClick={() => form.list.removeListItem('rules', index)}>
              {t('settlement.rule.remove')}
            </Button>
          </fieldset>
        ))}
        <Group gap="sm">
          <Button onClick={() => form.list.insertListItem('rules', emptyRule('RESERVE_CAP'))}>
            {t('settlement.rule.add')}
          </Button>
        </Group>
        <Group gap="sm">
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('settlement.rules.new')}
          </Button>
          <LinkButton to="/afrekening">{t('ui.cancel')}</LinkButton>
        </Group>
      </Stack>
      {form.guard}
    </form>
  );
}
