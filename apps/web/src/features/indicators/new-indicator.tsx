import { Button, Group, Select, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, apiQuery, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { useSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import {
  definitionBody,
  DefinitionFields,
  definitionRules,
  newDefinition,
  type DefinitionValues,
} from './definition-fields';
import classes from './indicators.module.css';

type Values = DefinitionValues & {
  contractId: string;
};

/** The first definition of a KPI of a contract. */
export function NewIndicator() {
  const { programmeId } = useScope();
  const query = { programmeId, limit: 200 };
  const contracts = apiQuery.useSuspenseQuery('get', '/contracts', { params: { query } }).data.items;
  return (
    <>
      <PageHeader title={t('indicator.new')} crumbs={[{ label: t('indicator.nav'), to: '/kpis' }]} />
      {contracts.length === 0 ? (
        <EmptyState title={t('indicator.no-contract.title')} text={t('indicator.no-contract.text')} />
      ) : (
        <NewIndicatorForm
          contracts={contracts.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
        />
      )}
    </>
  );
}

/** Nobody chosen: the API takes who defines it. */
const createBody = (values: DefinitionValues) => {
  const { ownerId, ...body } = definitionBody(values);
  return { ...body, ...(ownerId && { ownerId }) };
};

function NewIndicatorForm({ contracts }: { contracts: { value: string; label: string }[] }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { contract } = useSearchParams();
  const only = contracts.length === 1 ? contracts[0]?.value : undefined;
  const form = useRecordForm<Values, { data?: { id: string } }>({
    initial: { ...newDefinition, contractId: contract ?? only ?? '' },
    validate: { contractId: (value) => (value ? null : t('indicator.need-contract')), ...definitionRules },
    save: ({ contractId, ...values }, { key }) =>
      api.POST('/indicators', {
        params: { header: idempotent(key) },
        body: { contractId, ...createBody(values as DefinitionValues) },
      }),
    onSaved: async ({ data }) => {
      await client.invalidateQueries();
      await navigate({ to: `/kpis/${data!.id}` });
    },
  });
  return (
    <form {...form.props} className={classes.form}>
      <Stack gap="md">
        <FormErrorSummary errors={form.errors} />
        <Select
          label={t('indicator.field.contract')}
          data={contracts}
          {...form.field('contractId')}
          value={form.values.contractId || null}
        />
        <DefinitionFields form={form} />
        <Group gap="sm">
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('indicator.create')}
          </Button>
          <LinkButton to="/kpis">{t('ui.cancel')}</LinkButton>
        </Group>
        {form.guard}
      </Stack>
    </form>
  );
}
