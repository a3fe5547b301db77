import { Group, NativeSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, apiQuery, idempotent } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { useSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { AmendmentFields, rules } from './amendment-form';
import { emptyPart, filled, filledAt, type Values } from './amendment-values';
import { atRows } from './problem-at-rows';

type Item = components['schemas']['MunicipalBudgetItem'];

const UP = '/begrotingswijzigingen';

/** Proposes a change of one begroting, or of several at once as a joint proposal. */
export function NewAmendment() {
  const { programmeId, year, municipalityId } = useScope();
  const { begroting } = useSearchParams();
  const { data } = apiQuery.useSuspenseQuery('get', '/municipal-budgets', {
    params: { query: { programmeId, year, limit: 200 } },
  });
  const budgets = data.items.filter(({ state }) => state === 'ADOPTED');
  const first =
    budgets.find(({ id }) => id === begroting) ??
    budgets.find((budget) => budget.municipalityId === municipalityId) ??
    budgets[0];
  return (
    <>
      <PageHeader
        title={t('amendment.new')}
        lead={t('amendment.new.lead')}
        crumbs={[{ label: t('amendment.nav'), to: UP }]}
      />
      {first ? (
        <NewForm key={first.id} first={first} budgets={budgets} />
      ) : (
        <EmptyState
          title={t('amendment.none.title', { year })}
          text={t('amendment.none.text')}
          action={<LinkButton to="/begroting">{t('amendment.none.go')}</LinkButton>}
        />
      )}
    </>
  );
}

function useNewForm(first: Item) {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useRecordForm<Values, string>({
    initial: { title: '', reason: '', kind: 'TRANSFER', duration: 'INCIDENTAL', parts: [emptyPart(first.id)] },
    validate: rules,
    save: ({ parts, ...words }, { key }) => {
      const asked = parts.map(({ municipalBudgetId, rows }) => ({ municipalBudgetId, rows: filled(rows) }));
      const header = idempotent(key);
      return atRows(
        parts.map(({ rows }) => filledAt(rows)),
        async () => {
          if (asked.length === 1) {
            const body = { ...words, ...asked[0]! };
            return (await api.POST('/budget-amendments', { params: { header }, body })).data!.id;
          }
          const body = { ...words, year: first.year, parts: asked };
          const params = { query: { programmeId }, header };
          return (await api.POST('/joint-amendments', { params, body })).data!.parts[0]!.amendmentId;
        },
      );
    },
    onSaved: async (id) => {
      await client.invalidateQueries();
      notifications.show({ message: t('amendment.made') });
      await navigate({ to: `${UP}/${id}` });
    },
  });
}

function NewForm({ first, budgets }: { first: Item; budgets: Item[] }) {
  const form = useNewForm(first);
  const chosen = form.values.parts.map(({ municipalBudgetId }) => municipalBudgetId);
  const left = budgets.filter(({ id }) => !chosen.includes(id));
  const options = budgets.map(({ id, municipality, year }) => ({ value: id, label: `${municipality} ${year}` }));
  return (
    <AmendmentFields
      form={form as never}
      save={t('amendment.new')}
      cancelTo={UP}
      onRemovePart={(index) => form.list.removeListItem('parts', index)}
    >
      <Group gap="md" align="flex-end">
        {chosen.length === 1 && budgets.length > 1 && (
          <NativeSelect
            label={t('amendment.field.municipality')}
            value={chosen[0]!}
            data={options}
            onChange={(event) => form.setValue('parts', [emptyPart(event.currentTarget.value)])}
          />
        )}
        {left.length > 0 && (
          <NativeSelect
            label={t('amendment.joint.add')}
            description={t('amendment.joint.hint')}
            inputWrapperOrder={['label', 'input', 'description']}
            value=""
            data={[
              { value: '', label: t('municipal-budget.field.choose') },
              ...options.filter(({ value }) => !chosen.includes(value)),
            ]}
            onChange={(event) => {
              if (event.currentTarget.value) form.list.insertListItem('parts', emptyPart(event.currentTarget.value));
            }}
          />
        )}
      </Group>
    </AmendmentFields>
  );
}
