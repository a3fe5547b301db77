import { Button, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, apiQuery, idempotent } from '@web/api/client';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { PageHeader } from '@web/ui/page-header';
import { ContentFields, contentRules, type ContentValues } from './content-fields';
import { dueBody, DueFields, NO_DUE, type DueValues } from './due-fields';
import classes from './obligations.module.css';

const empty: ContentValues & DueValues = {
  ...{ title: '', text: '', party: 'PRINCIPAL', clause: '', evidence: '', kind: '' },
  ...NO_DUE,
};

/** An obligation that no eis asked: what the municipalities owe, or an agreement with the joint body. */
export function NewObligation() {
  const [contractId] = useSearchState('contract');
  const { data: contract } = apiQuery.useSuspenseQuery('get', '/contracts/{id}', {
    params: { path: { id: contractId } },
  });
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useRecordForm({
    initial: empty,
    validate: {
      ...contentRules,
      dueOn: (value, { dueRule }) =>
        (dueRule === 'ON_DATE' || dueRule === 'RECURRING') && !value ? t('obligation.need-due') : null,
    },
    save: ({ title, text, party, clause, kind, evidence, ...due }, { key }) =>
      api.POST('/obligations', {
        params: { header: idempotent(key) },
        body: { contractId, title, text, party, clause, evidence, kind: kind || null, ...dueBody(due) } as never,
      }),
    onSaved: async (answer) => {
      await client.invalidateQueries();
      await navigate({ to: `/verplichtingen/${answer.data!.id}` as never });
    },
  });
  return (
    <>
      <PageHeader
        title={t('obligation.new')}
        lead={t('obligation.new.lead', { contract: `${contract.code} ${contract.title}` })}
        crumbs={[{ label: t('obligation.nav'), to: '/verplichtingen' }]}
      />
      <form {...form.props} className={classes.form}>
        <Stack gap="md">
          <FormErrorSummary errors={form.errors} />
          <ContentFields form={form} />
          <DueFields form={form as never} contractId={contractId} />
          <div>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('obligation.new.save')}
            </Button>
          </div>
          {form.guard}
        </Stack>
      </form>
    </>
  );
}
