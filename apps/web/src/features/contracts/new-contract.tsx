import { Button, Checkbox, Group, Select, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, apiQuery, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { FactList } from '@web/ui/fact-list';
import { date } from '@web/ui/format';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { ContractFields, contractRules, type ContractValues } from './contract-fields';
import classes from './contracts.module.css';

type Values = ContractValues & {
  awardId: string;
  promisedWishIds: string[];
};

const nothing: Values = {
  awardId: '',
  title: '',
  startsOn: null,
  endsOn: null,
  paymentRoute: 'A',
  promisedWishIds: [],
};

/** A contract from an award, with what it would propose beside the form. */
export function NewContract() {
  const { programmeId } = useScope();
  const query = { programmeId, limit: 200 };
  const awards = apiQuery.useSuspenseQuery('get', '/awards', { params: { query } }).data.items;
  const contracts = apiQuery.useSuspenseQuery('get', '/contracts', { params: { query } }).data.items;
  const free = awards.filter((award) => !contracts.some((contract) => contract.awardId === award.id));
  return (
    <>
      <PageHeader
        title={t('contract.new')}
        lead={t('contract.new.lead')}
        crumbs={[{ label: t('contract.nav'), to: '/contracten' }]}
      />
      {free.length === 0 ? (
        <EmptyState title={t('contract.no-award.title')} text={t('contract.no-award.text')} />
      ) : (
        <NewContractForm
          awards={free.map((award) => ({
            value: award.id,
            label: `${award.tenderCode} · ${award.contractorName} · ${date(award.decidedOn)}`,
            title: award.tenderTitle,
          }))}
        />
      )}
    </>
  );
}

interface AwardOption {
  value: string;
  label: string;
  title: string;
}

function NewContractForm({ awards }: { awards: AwardOption[] }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useRecordForm({
    initial: nothing,
    validate: { awardId: (value) => (value ? null : t('contract.need-award')), ...contractRules },
    save: ({ startsOn, endsOn, ...values }, { key }) =>
      api.POST('/contracts', {
        params: { header: idempotent(key) },
        body: { ...values, startsOn: startsOn ?? '', endsOn: endsOn ?? '' },
      }),
    onSaved: async ({ data }) => {
      await client.invalidateQueries();
      await navigate({ to: `/contracten/${data!.id}`, search: { tab: 'verplichtingen' } as never });
    },
  });
  const preview = apiQuery.useQuery(
    'get',
    '/contracts/preview',
    { params: { query: { awardId: form.values.awardId } } },
    { enabled: form.values.awardId !== '' },
  ).data;
  const count = preview
    ? preview.requirementCount + preview.executionTermCount + form.values.promisedWishIds.length
    : null;
  const choose = (awardId: string | null) => {
    form.setValue('awardId', awardId ?? '');
    form.setValue('promisedWishIds', []);
    const title = awards.find((award) => award.value === awardId)?.title;
    if (title && form.values.title === '') form.setValue('title', title);
  };
  return (
    <form {...form.props} className={classes.sideBySide}>
      <Stack gap="md" className={classes.fields}>
        <FormErrorSummary errors={form.errors} />
        <Select
          label={t('contract.field.award')}
          placeholder={t('contract.choose-award')}
          data={awards.map(({ value, label }) => ({ value, label }))}
          {...form.field('awardId')}
          value={form.values.awardId || null}
          onChange={choose}
        />
        <ContractFields form={form} />
        {preview && preview.wishes.length > 0 && (
          <Checkbox.Group
            label={t('contract.field.wishes')}
            description={t('contract.field.wishes.hint')}
            {...form.field('promisedWishIds')}
          >
            <Stack gap="xs" mt="xs">
              {preview.wishes.map((wish) => (
                <Checkbox key={wish.requirementId} value={wish.requirementId} label={`${wish.code} ${wish.title}`} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <Group gap="sm">
          <Button type="submit" variant="filled" loading={form.saving}>
            {count === null ? t('contract.create') : t('contract.create.count', { count })}
          </Button>
          <LinkButton to="/contracten">{t('ui.cancel')}</LinkButton>
        </Group>
        {form.guard}
      </Stack>
      {preview && count !== null && (
        <section className={classes.preview} aria-live="polite">
          <h2>{t('contract.preview.title')}</h2>
          <FactList
            facts={[
              [t('contract.preview.contractor'), preview.contractor],
              [t('contract.preview.baseline'), preview.baselineName],
              [t('contract.preview.requirements'), preview.requirementCount],
              [t('contract.preview.terms'), preview.executionTermCount],
              [
                t('contract.preview.wishes'),
                t('contract.preview.wishes.of', {
                  chosen: form.values.promisedWishIds.length,
                  total: preview.wishes.length,
                }),
              ],
              [t('contract.preview.total'), <strong key="total">{count}</strong>],
            ]}
          />
        </section>
      )}
    </form>
  );
}
