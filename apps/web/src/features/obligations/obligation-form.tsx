import { Button, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import { useSession } from '@web/api/session';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Obligation } from './obligation-state';
import classes from './obligations.module.css';

type Values = {
  title: string;
  text: string;
  party: Obligation['party'];
  dueRule: Obligation['dueRule'];
  dueOn: string | null;
  ownerId: string;
  reason: string;
};

const valuesOf = ({ title, text, party, dueRule, dueOn, owner }: Obligation): Values => ({
  title,
  text,
  party,
  dueRule,
  dueOn,
  ownerId: owner?.id ?? '',
  reason: '',
});

const content = ['title', 'text', 'party', 'dueRule', 'dueOn'] as const;

/** What was agreed. A change makes a new version; once it binds, the reason is asked. */
export function ObligationForm({ obligation }: { obligation: Obligation }) {
  const client = useQueryClient();
  const path = { id: obligation.id };
  const binds = obligation.state === 'CONFIRMED';
  const initial = valuesOf(obligation);
  const reworded = (values: Values) => content.some((field) => values[field] !== initial[field]);
  const form = useRecordForm<Values, unknown>({
    initial,
    rowVersion: obligation.rowVersion,
    validate: {
      title: (value) => (value.trim() ? null : t('obligation.need-title')),
      text: (value) => (value.trim() ? null : t('obligation.need-text')),
      dueOn: (value, { dueRule }) => (dueRule === 'ON_DATE' && !value ? t('obligation.need-due') : null),
      reason: (value, values) => (binds && reworded(values) && !value.trim() ? t('obligation.need-reason') : null),
    },
    save: ({ ownerId, reason, dueOn, ...values }, { rowVersion }) =>
      api.PATCH('/obligations/{id}', {
        params: { path, header: ifMatch(rowVersion) },
        body: {
          ...values,
          dueOn: values.dueRule === 'ON_DATE' ? dueOn : null,
          ownerId: ownerId || null,
          ...(reason.trim() ? { reason } : {}),
        },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('obligation.saved') });
    },
    merge: {
      reload: async (): Promise<{ values: Values; rowVersion: number }> => {
        const { data } = await api.GET('/obligations/{id}', { params: { path } });
        return { values: { ...valuesOf(data!), reason: form.values.reason }, rowVersion: data!.rowVersion };
      },
      labels: labels(),
      describe: (field, value) => describe(obligation, field, value),
    },
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <FormErrorSummary errors={form.errors} />
        <TextInput label={t('obligation.field.title')} maxLength={200} {...form.field('title')} />
        <Textarea
          label={t('obligation.field.text')}
          classNames={{ input: classes.wordsInput }}
          minRows={5}
          {...form.field('text')}
        />
        <Select
          label={t('obligation.field.party')}
          data={(['CONTRACTOR', 'PRINCIPAL'] as const).map((value) => ({
            value,
            label: t(`obligation.party.${value}`),
          }))}
          {...form.field('party')}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            label={t('obligation.field.due-rule')}
            data={(['NONE', 'ON_DATE'] as const).map((value) => ({ value, label: t(`obligation.due.${value}`) }))}
            {...form.field('dueRule')}
          />
          {form.values.dueRule === 'ON_DATE' && (
            <DateInput label={t('obligation.field.due')} {...form.strict('dueOn')} />
          )}
        </SimpleGrid>
        <OwnerSelect obligation={obligation} field={form.field('ownerId')} />
        {binds && reworded(form.values) && (
          <Textarea
            label={t('obligation.field.reason')}
            description={t('obligation.field.reason.hint')}
            maxLength={2000}
            {...form.field('reason')}
          />
        )}
        <div>
          <Button type="submit" variant="filled" loading={form.saving} disabled={!form.dirty}>
            {t('ui.save')}
          </Button>
        </div>
        {form.guard}
      </Stack>
    </form>
  );
}

/** Nobody, who owns it now, or the person at the screen. */
function OwnerSelect({ obligation, field }: { obligation: Obligation; field: object }) {
  const me = useSession()?.user;
  const people = [...(obligation.owner ? [obligation.owner] : []), ...(me ? [me] : [])];
  const options = [...new Map(people.map(({ id, name }) => [id, { value: id, label: name }])).values()];
  return (
    <Select
      label={t('obligation.field.mine')}
      data={[{ value: '', label: t('obligation.nobody') }, ...options]}
      {...field}
    />
  );
}

const labels = () => ({
  title: t('obligation.field.title'),
  text: t('obligation.field.text'),
  party: t('obligation.field.party'),
  dueRule: t('obligation.field.due-rule'),
  dueOn: t('obligation.field.due'),
  ownerId: t('obligation.field.mine'),
  reason: t('obligation.field.reason'),
});

function describe(obligation: Obligation, field: string, value: unknown): string | undefined {
  if (field === 'party') return t(`obligation.party.${String(value)}`);
  if (field === 'dueRule') return t(`obligation.due.${String(value)}`);
  if (field === 'ownerId') {
    return value === obligation.owner?.id ? obligation.owner?.name : value ? String(value) : t('obligation.nobody');
  }
  return undefined;
}
