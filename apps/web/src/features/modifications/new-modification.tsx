import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, apiQuery, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import classes from './modifications.module.css';

/** A change begins with the contract and a title; the rest is kept as a draft. */
export function NewModification() {
  const { programmeId } = useScope();
  const query = { programmeId, limit: 200, state: 'ACTIVE' as const };
  const contracts = apiQuery.useSuspenseQuery('get', '/contracts', { params: { query } }).data.items;
  return (
    <>
      <PageHeader title={t('modification.new')} crumbs={[{ label: t('modification.nav'), to: '/wijzigingen' }]} />
      {contracts.length === 0 ? (
        <EmptyState title={t('modification.no-contract.title')} text={t('modification.no-contract.text')} />
      ) : (
        <StartForm options={contracts.map(({ id, code, title }) => ({ value: id, label: `${code} · ${title}` }))} />
      )}
    </>
  );
}

function StartForm({ options }: { options: { value: string; label: string }[] }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asked] = useSearchState('contract', '');
  const only = options.length === 1 ? options[0]!.value : '';
  const form = useRecordForm({
    initial: { contractId: options.some(({ value }) => value === asked) ? asked : only, title: '' },
    validate: {
      contractId: (value) => (value ? null : t('modification.need-contract')),
      title: (value) => (value.trim() ? null : t('modification.need-title')),
    },
    save: (body, { key }) => api.POST('/modifications', { params: { header: idempotent(key) }, body }),
    onSaved: async ({ data }) => {
      await client.invalidateQueries();
      await navigate({ to: `/wijzigingen/${data!.id}`, search: { tab: 'wijziging' } as never });
    },
  });
  return (
    <form {...form.props} className={classes.start}>
      <Stack gap="md">
        <FormErrorSummary errors={form.errors} />
        <Select
          label={t('modification.field.contract')}
          placeholder={t('modification.choose-contract')}
          data={options}
          {...form.field('contractId')}
          value={form.values.contractId || null}
        />
        <TextInput label={t('modification.field.title')} maxLength={200} {...form.field('title')} />
        <Group gap="sm">
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('modification.start')}
          </Button>
          <LinkButton to="/wijzigingen">{t('ui.cancel')}</LinkButton>
        </Group>
        {form.guard}
      </Stack>
    </form>
  );
}
