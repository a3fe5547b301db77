import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { LinkButton } from '@web/ui/link-button';
import { ComponentFields } from './component-fields';
import {
  componentsOf,
  isWhole,
  emptyComponent,
  type ComponentMethod,
  type KeyValues,
  type NumbersMethod,
} from './key-components';
import { KeyEffectPreview } from './key-effect-preview';
import classes from './new-allocation-key.module.css';

interface Named {
  id: string;
  name: string;
}

/** A key that follows numbers: use, population or a mix. What it gives is shown while one types. */
export function NumbersKeyForm({ method, municipalities }: { method: NumbersMethod; municipalities: Named[] }) {
  const { programmeId, year } = useScope();
  const client = useQueryClient();
  const navigate = useNavigate();
  const ids = municipalities.map(({ id }) => id);
  const first: ComponentMethod[] = method === 'SOLIDARITY_MIX' ? ['USE_BASED', 'POPULATION'] : [method];
  const form = useRecordForm<KeyValues, { id: string }>({
    initial: {
      ...{ name: '', decisionReference: '', validToDate: null, validFromDate: `${year}-01-01` },
      components: first.map((one) => emptyComponent(one, year, ids, first.length > 1 ? '50' : '100')),
    },
    validate: {
      name: (value) => (value.trim() ? null : t('allocation-key.need.name')),
      validFromDate: (value) => (value ? null : t('allocation-key.need.valid-from')),
      decisionReference: (value) => (value.trim() ? null : t('allocation-key.need.decision')),
    },
    save: async ({ name, decisionReference, validFromDate, validToDate, components }, { key }) =>
      (
        await api.POST('/allocation-keys', {
          params: { query: { programmeId }, header: idempotent(key) },
          body: {
            ...{ name, decisionReference, method, dimension: 'MUNICIPALITY', validFromDate: validFromDate! },
            ...(validToDate ? { validToDate } : {}),
            components: componentsOf(components),
          },
        })
      ).data!,
    onSaved: async (made) => {
      await client.invalidateQueries();
      await navigate({ to: `/verdeelsleutels/${made.id}` });
    },
  });
  const add = () => form.list.insertListItem('components', emptyComponent('FIXED_PERCENT', year, ids, '0'));
  return (
    <div className={classes.sides}>
      <form {...form.props} className={classes.form}>
        <FormErrorSummary errors={form.errors} />
        <Stack gap="md">
          <TextInput label={t('allocation-key.name')} maxLength={120} {...form.field('name')} />
          <Group gap="md" align="flex-start">
            <DateInput label={t('allocation-key.valid-from')} {...form.strict('validFromDate')} />
            <DateInput label={t('allocation-key.valid-to')} {...form.strict('validToDate')} />
          </Group>
          <TextInput label={t('allocation-key.decision')} maxLength={200} {...form.field('decisionReference')} />
          {form.values.components.map((component, index) => (
            <fieldset key={index} className={classes.shares}>
              <legend>{t(`allocation-key.method.${component.method}`)}</legend>
              {method === 'SOLIDARITY_MIX' && (
                <NativeSelect
                  label={t('allocation-key.component.method')}
                  mb="xs"
                  data={(['USE_BASED', 'POPULATION', 'FIXED_PERCENT'] as const).map((value) => ({
                    value,
                    label: t(`allocation-key.method.${value}`),
                  }))}
                  value={component.method}
                  onChange={(event) => {
                    const next = event.currentTarget.value as ComponentMethod;
                    const fresh = emptyComponent(next, year, ids, component.weight);
                    form.setValue(
                      'components',
                      form.values.components.map((one, at) => (at === index ? fresh : one)),
                    );
                  }}
                />
              )}
              <ComponentFields
                form={form}
                index={index}
                municipalities={municipalities}
                weighted={method === 'SOLIDARITY_MIX'}
              />
              {method === 'SOLIDARITY_MIX' && form.values.components.length > 2 && (
                <Button size="compact-sm" mt="xs" onClick={() => form.list.removeListItem('components', index)}>
                  {t('allocation-key.component.remove')}
                </Button>
              )}
            </fieldset>
          ))}
          {method === 'SOLIDARITY_MIX' && (
            <Group>
              <Button onClick={add}>{t('allocation-key.component.add')}</Button>
            </Group>
          )}
          <Group gap="sm">
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('allocation-key.new')}
            </Button>
            <LinkButton to="/verdeelsleutels">{t('ui.cancel')}</LinkButton>
          </Group>
        </Stack>
        {form.guard}
      </form>
      <KeyEffectPreview
        whole={isWhole(form.values.components)}
        proposed={{
          ...{ method, dimension: 'MUNICIPALITY', validFromDate: form.values.validFromDate },
          components: componentsOf(form.values.components),
        }}
      />
    </div>
  );
}
