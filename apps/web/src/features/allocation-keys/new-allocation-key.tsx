import { Button, Group, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { Percentage } from '@koersvast/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiQuery, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { PercentageInput } from '@web/ui/form/percentage-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { NumbersKeyForm } from './numbers-key-form';
import classes from './new-allocation-key.module.css';

type Dimension = 'MUNICIPALITY' | 'BUILDING_BLOCK';
type Method = 'FIXED_PERCENT' | 'USE_BASED' | 'POPULATION' | 'SOLIDARITY_MIX';

const METHODS: Method[] = ['FIXED_PERCENT', 'USE_BASED', 'POPULATION', 'SOLIDARITY_MIX'];

interface Named {
  id: string;
  name: string;
}

/** Makes a key: what it divides over, from when, and the shares that are exactly 100 % together. */
export function NewAllocationKey() {
  const { programmeId } = useScope();
  const query = { params: { query: { programmeId } } };
  const { data: municipalities } = apiQuery.useSuspenseQuery('get', '/municipalities', query);
  const { data: blocks } = apiQuery.useSuspenseQuery('get', '/building-blocks', query);
  const [dimension, setDimension] = useState<Dimension>('MUNICIPALITY');
  const [method, setMethod] = useState<Method>('FIXED_PERCENT');
  return (
    <>
      <PageHeader
        title={t('allocation-key.new')}
        lead={t('allocation-key.lead')}
        crumbs={[{ label: t('allocation-key.nav'), to: '/verdeelsleutels' }]}
      />
      <Radio.Group
        label={t('allocation-key.dimension')}
        value={dimension}
        onChange={(next) => setDimension(next as Dimension)}
        mb="md"
      >
        <Group gap="lg" mt={4}>
          <Radio value="MUNICIPALITY" label={t('allocation-key.dimension.MUNICIPALITY')} />
          <Radio value="BUILDING_BLOCK" label={t('allocation-key.dimension.BUILDING_BLOCK')} />
        </Group>
      </Radio.Group>
      {dimension === 'MUNICIPALITY' && (
        <NativeSelect
          label={t('allocation-key.method')}
          description={t(`allocation-key.method.${method}.meaning`)}
          className={classes.form}
          mb="md"
          data={METHODS.map((value) => ({ value, label: t(`allocation-key.method.${value}`) }))}
          value={method}
          onChange={(event) => setMethod(event.currentTarget.value as Method)}
        />
      )}
      {dimension === 'BUILDING_BLOCK' || method === 'FIXED_PERCENT' ? (
        <KeyForm
          key={dimension}
          dimension={dimension}
          things={dimension === 'MUNICIPALITY' ? municipalities.items : blocks.items}
        />
      ) : (
        <NumbersKeyForm key={method} method={method} municipalities={municipalities.items} />
      )}
    </>
  );
}

const totalOf = (shares: { percentage: string | null }[]): Percentage =>
  Percentage.sum(shares.map(({ percentage }) => Percentage.parse(percentage ?? '0')));

function KeyForm({ dimension, things }: { dimension: Dimension; things: Named[] }) {
  const { programmeId, year } = useScope();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useRecordForm({
    initial: {
      name: '',
      validFromDate: `${year}-01-01` as string | null,
      validToDate: null as string | null,
      decisionReference: '',
      shares: things.map(({ id }) => ({ id, percentage: null as string | null })),
    },
    validate: {
      name: (value) => (value.trim() ? null : t('allocation-key.need.name')),
      validFromDate: (value) => (value ? null : t('allocation-key.need.valid-from')),
      decisionReference: (value) => (value.trim() ? null : t('allocation-key.need.decision')),
      shares: (value) =>
        totalOf(value).isHundred() ? null : t('allocation-key.need.hundred', { total: totalOf(value).format() }),
    },
    save: async ({ shares, validToDate, validFromDate, ...values }, { key }) => {
      const field = dimension === 'MUNICIPALITY' ? 'municipalityId' : 'buildingBlockId';
      const body = {
        ...values,
        dimension,
        validFromDate: validFromDate!,
        ...(validToDate ? { validToDate } : {}),
        shares: shares.map(({ id, percentage }) => ({ [field]: id, percentage: percentage ?? '0' })),
      };
      return (await api.POST('/allocation-keys', { params: { query: { programmeId }, header: idempotent(key) }, body }))
        .data!;
    },
    onSaved: async (made) => {
      await client.invalidateQueries();
      await navigate({ to: `/verdeelsleutels/${made.id}` });
    },
  });
  return (
    <form {...form.props} className={classes.form}>
      <FormErrorSummary errors={form.errors} />
      <Stack gap="md">
        <TextInput label={t('allocation-key.name')} {...form.field('name')} />
        <Group gap="md" align="flex-start">
          <DateInput label={t('allocation-key.valid-from')} {...form.strict('validFromDate')} />
          <DateInput
            label={t('allocation-key.valid-to')}
            description={t('allocation-key.valid-to.hint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...form.strict('validToDate')}
          />
        </Group>
        <TextInput
          label={t('allocation-key.decision')}
          description={t('allocation-key.decision.hint')}
          {...form.field('decisionReference')}
        />
        <fieldset className={classes.shares} id={form.field('shares').id} tabIndex={-1}>
          <legend>{t('allocation-key.shares')}</legend>
          {things.map(({ id, name }, index) => (
            <div key={id} className={classes.share}>
              <span aria-hidden>{name}</span>
              <PercentageInput
                aria-label={t('allocation-key.share-of', { name })}
                {...form.strict(`shares.${index}.percentage`)}
              />
            </div>
          ))}
          <Total shares={form.values.shares} />
        </fieldset>
        <Group gap="sm">
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('allocation-key.new')}
          </Button>
          <LinkButton to="/verdeelsleutels">{t('ui.cancel')}</LinkButton>
        </Group>
      </Stack>
      {form.guard}
    </form>
  );
}

/** The sum while typing, and what is left or too much. */
function Total({ shares }: { shares: { percentage: string | null }[] }) {
  const total = totalOf(shares);
  const difference = Percentage.hundred.minus(total);
  const state = difference.isZero() ? 'right' : difference.isNegative() ? 'more' : 'less';
  const size = difference.isNegative() ? difference.negate() : difference;
  return (
    <p className={classes.total} data-state={state} role="status">
      {t('allocation-key.sum', { total: total.format() })}{' '}
      {t(`allocation-key.sum.${state}`, { difference: size.format() })}
    </p>
  );
}
