import { Button, Tabs } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { PageHeader } from '@web/ui/page-header';
import { RodeDraadButton } from '@web/ui/rode-draad/rode-draad-button';
import { ChangeFields } from './change-fields';
import { Effects } from './effects';
import { LegalityTestPanel } from './legality-test-panel';
import { ModificationState } from './modification-state';
import { bodyOf, describe, labelsOf, valuesOf, type Modification, type Values } from './modification-values';
import classes from './modifications.module.css';
import { StateActions } from './state-actions';
import { useLiveTest } from './use-live-test';

/** One change of a contract: what it is, its test step by step, and what follows from it. */
export function ModificationPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: record } = apiQuery.useSuspenseQuery('get', '/modifications/{id}', { params: { path: { id } } });
  // A change that came back or went on is another form: nothing of the old one stays in it.
  return <ModificationForm key={`${id} ${record.state}`} record={record} />;
}

export type ModificationFormState = ReturnType<typeof useModificationForm>;

function useModificationForm(record: Modification) {
  const client = useQueryClient();
  const path = { id: record.id };
  return useRecordForm<Values, unknown>({
    initial: valuesOf(record),
    rowVersion: record.rowVersion,
    save: (values, { rowVersion }) =>
      api.PATCH('/modifications/{id}', { params: { path, header: ifMatch(rowVersion) }, body: bodyOf(values) }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('modification.saved') });
    },
    merge: {
      reload: async () => {
        const { data } = await api.GET('/modifications/{id}', { params: { path } });
        return { values: valuesOf(data!), rowVersion: data!.rowVersion };
      },
      labels: labelsOf(record.test) as Record<keyof Values & string, string>,
      describe,
    },
  });
}

function ModificationForm({ record }: { record: Modification }) {
  const form = useModificationForm(record);
  const mayWrite = useCan('modification.write');
  const editable = mayWrite && record.state === 'DRAFT';
  const [tab, setTab] = useSearchState('tab', 'toets');
  const test = useLiveTest(record, form.values, editable && form.dirty);
  return (
    <form {...form.props} className={classes.page}>
      <PageHeader
        title={t('modification.page-title', { code: record.code, title: record.title })}
        crumbs={[
          { label: `${record.contract.code} ${record.contract.title}`, to: `/contracten/${record.contractId}` },
          { label: t('modification.nav'), to: '/wijzigingen' },
        ]}
        lead={
          <>
            <ModificationState state={record.state} />{' '}
            {t('modification.page-lead', { date: date(test.parameters.validFrom) })}
          </>
        }
        actions={
          <>
            <RodeDraadButton kind="modification" id={record.id} />
            {editable && (
              <Button type="submit" loading={form.saving} disabled={!form.dirty}>
                {t('modification.save')}
              </Button>
            )}
            <StateActions record={record} dirty={form.dirty} />
          </>
        }
      />
      <FormErrorSummary errors={form.errors} />
      <Notes record={record} />
      <Tabs value={tab} onChange={(next) => setTab(next ?? 'toets')} keepMounted={false}>
        <Tabs.List aria-label={t('modification.tabs')}>
          <Tabs.Tab value="wijziging">{t('modification.tab.change')}</Tabs.Tab>
          <Tabs.Tab value="toets">{t('modification.tab.test')}</Tabs.Tab>
          <Tabs.Tab value="gevolgen">{t('modification.tab.effects')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="wijziging" className={classes.panel}>
          <ChangeFields record={record} form={form} editable={editable} />
        </Tabs.Panel>
        <Tabs.Panel value="toets" className={classes.panel}>
          <LegalityTestPanel record={record} form={form} test={test} editable={editable} />
        </Tabs.Panel>
        <Tabs.Panel value="gevolgen" className={classes.panel}>
          <Effects record={record} />
        </Tabs.Panel>
      </Tabs>
      {form.guard}
    </form>
  );
}

/** Why it came back, or why it will not be. */
function Notes({ record }: { record: Modification }) {
  const text =
    record.state === 'WITHDRAWN'
      ? t('modification.withdrawn', { reason: record.withdrawnReason ?? '' })
      : record.returnedNote && t('modification.returned', { note: record.returnedNote });
  return text ? <p className={classes.returned}>{text}</p> : null;
}
