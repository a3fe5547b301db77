import { Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { ColleaguePicker } from '@web/ui/colleague-picker';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { MoneyInput } from '@web/ui/form/money-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Mandate } from './mandate-page';

const MATTERS = [
  'modification',
  'agreed-budget',
  'budget-amendment',
  'award-proposal',
  'requirement-baseline',
  'clarification-note',
  'pc-report',
  'settlement-scenario',
  'commitment',
];
const MONEY = ['modification', 'agreed-budget', 'budget-amendment', 'settlement-scenario', 'commitment'];
const ROLES = ['contractmanager', 'financien', 'inkoper'];

const empty = {
  matter: 'modification',
  holderRole: '',
  holderId: null as string | null,
  giver: '',
  limit: null as string | null,
  decisionReference: '',
  conditions: '',
  startsOn: null as string | null,
  endsOn: null as string | null,
};

/** A mandate as a decision granted it: to a role or a person, by a municipality or a joint body. */
export function GrantDialog({ onClose }: { onClose: () => void }) {
  const { programmeId, municipalities } = useScope();
  const client = useQueryClient();
  const { data: units } = apiQuery.useQuery('get', '/organisation-units', {
    params: { query: { programmeId, kind: 'JOINT_BODY', limit: 200 } },
  });
  const isUnit = (id: string) => units?.items.some((unit) => unit.id === id) ?? false;
  const form = useRecordForm({
    initial: empty,
    validate: {
      matter: (value) => (value ? null : t('mandate.need-matter')),
      holderRole: (value, { holderId }) => (value || holderId ? null : t('mandate.need-holder')),
      giver: (value) => (value ? null : t('mandate.need-giver')),
      decisionReference: (value) => (value.trim() ? null : t('mandate.need-decision')),
      startsOn: (value) => (value ? null : t('mandate.need-start')),
    },
    save: ({ giver, matter, holderRole, holderId, limit, startsOn, ...values }, { key }) =>
      api.POST('/mandates', {
        params: { query: { programmeId }, header: idempotent(key) },
        body: {
          ...values,
          matter: matter as Mandate['matter'],
          holderRole: (holderRole || null) as Mandate['holderRole'],
          holderId: holderRole ? null : holderId,
          municipalityId: isUnit(giver) ? null : giver,
          unitId: isUnit(giver) ? giver : null,
          limit: MONEY.includes(matter) ? limit : null,
          startsOn: startsOn!,
        },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('mandate.saved') });
      onClose();
    },
  });
  const givers = [
    ...(units?.items ?? []).map(({ id, name }) => ({ value: id, label: t('mandate.giver.joint', { name }) })),
    ...municipalities.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <FormDialog title={t('mandate.add')} form={form} save={t('mandate.add')} size="lg" onClose={onClose}>
      <Select
        data-autofocus
        label={t('mandate.matter')}
        data={MATTERS.map((value) => ({ value, label: t(`mandate.matter.${value}`) }))}
        allowDeselect={false}
        {...form.field('matter')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t('mandate.holder.role')}
          data={ROLES.map((value) => ({ value, label: t(`mandate.role.${value}`) }))}
          clearable
          {...form.field('holderRole')}
          value={form.values.holderRole || null}
          onChange={(value) => form.setValue('holderRole', value ?? '')}
        />
        <ColleaguePicker
          label={t('mandate.holder.person')}
          disabled={form.values.holderRole !== ''}
          {...form.field('holderId')}
          value={form.values.holderRole ? null : form.values.holderId}
          onChange={(value) => form.setValue('holderId', value)}
        />
      </SimpleGrid>
      <Select
        label={t('mandate.giver')}
        description={t('mandate.giver.hint')}
        data={givers}
        {...form.field('giver')}
        value={form.values.giver || null}
        onChange={(value) => form.setValue('giver', value ?? '')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {MONEY.includes(form.values.matter) && (
          <MoneyInput label={t('mandate.limit')} description={t('mandate.limit.hint')} {...form.strict('limit')} />
        )}
        <TextInput
          label={t('mandate.decision')}
          description={t('mandate.decision.hint')}
          maxLength={200}
          {...form.field('decisionReference')}
        />
        <DateInput label={t('mandate.starts')} {...form.strict('startsOn')} />
        <DateInput label={t('mandate.ends')} description={t('mandate.ends.hint')} {...form.strict('endsOn')} />
      </SimpleGrid>
      <Textarea label={t('mandate.conditions')} autosize minRows={2} maxLength={2000} {...form.field('conditions')} />
    </FormDialog>
  );
}
