import { Button, Group, Select, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, apiQuery, idempotent } from '@web/api/client';
import { useSession } from '@web/api/session';
import { useScope } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { EMPTY_SCORE, scoreBody, ScoreFields, yearProblem } from './score-fields';
import { WordFields, wordRules } from './word-fields';
import classes from './risks.module.css';

/** A risk begins with its words and a first score. */
export function NewRisk() {
  const { programmeId } = useScope();
  const query = { programmeId, limit: 200 };
  const contracts = apiQuery
    .useSuspenseQuery('get', '/contracts', { params: { query } })
    .data.items.filter(({ state }) => state !== 'ENDED');
  return (
    <>
      <PageHeader title={t('risk.new')} crumbs={[{ label: t('risk.nav'), to: '/risicos' }]} />
      {contracts.length === 0 ? (
        <EmptyState title={t('risk.no-contract.title')} text={t('risk.no-contract.text')} />
      ) : (
        <RiskForm options={contracts.map(({ id, code, title }) => ({ value: id, label: `${code} · ${title}` }))} />
      )}
    </>
  );
}

function RiskForm({ options }: { options: { value: string; label: string }[] }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asked] = useSearchState('contract', '');
  const me = useSession()?.user.id ?? null;
  const only = options.length === 1 ? options[0]!.value : '';
  const form = useRecordForm({
    initial: {
      contractId: options.some(({ value }) => value === asked) ? asked : only,
      ...{ title: '', cause: '', event: '', effect: '', strategy: 'REDUCE', ownerId: me },
      ...EMPTY_SCORE,
    },
    validate: {
      ...wordRules,
      contractId: (value) => (value ? null : t('risk.need-contract')),
      effectYear: yearProblem,
    },
    save: ({ contractId, title, cause, event, effect, strategy, ownerId, ...score }, { key }) =>
      api.POST('/risks', {
        params: { header: idempotent(key) },
        body: {
          ...{ contractId, title, cause, event, effect, ownerId: ownerId!, ...scoreBody(score) },
          strategy: strategy as 'REDUCE',
        },
      }),
    onSaved: async ({ data }) => {
      await client.invalidateQueries();
      await navigate({ to: `/risicos/${data!.id}` });
    },
  });
  return (
    <form {...form.props} className={classes.form}>
      <Stack gap="md">
        <FormErrorSummary errors={form.errors} />
        <Select
          label={t('risk.field.contract')}
          data={options}
          {...form.field('contractId')}
          value={form.values.contractId || null}
        />
        <WordFields form={form} />
        <ScoreFields form={form} />
        <Group gap="sm">
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('risk.save-new')}
          </Button>
          <LinkButton to="/risicos">{t('ui.cancel')}</LinkButton>
        </Group>
        {form.guard}
      </Stack>
    </form>
  );
}
