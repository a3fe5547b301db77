import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { PlaceFields, placeRules, type SourceKind } from './place-fields';
import { useRegisters } from './use-registers';
import classes from './contribution-form.module.css';

const crumbs = [{ label: t('contribution.nav'), to: '/werkgroepinbreng' }];

/** A workgroup says something new. */
export function NewContributionPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { programmeId, own } = useRegisters();
  const form = useRecordForm({
    initial: {
      workgroupId: own.length === 1 ? own[0]!.id : '',
      questionId: '',
      sourceKind: 'WORKGROUP_QUESTION',
      sourceNote: '',
      sentence: '',
    },
    validate: {
      ...placeRules,
      sentence: (value) => (value.trim() ? null : t('contribution.need-sentence')),
    },
    save: ({ sourceKind, ...body }, { key }) =>
      api.POST('/contributions', {
        params: { query: { programmeId }, header: idempotent(key) },
        body: { ...body, sourceKind: sourceKind as SourceKind },
      }),
    onSaved: async ({ data }) => {
      await client.invalidateQueries();
      await navigate({ to: `/werkgroepinbreng/${data!.id}` });
    },
  });
  return (
    <>
      <PageHeader title={t('contribution.new')} crumbs={crumbs} />
      <form {...form.props} className={classes.form}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <PlaceFields field={form.field} />
          <SentenceField {...form.field('sentence')} />
          <Buttons saving={form.saving} back="/werkgroepinbreng" />
        </Stack>
        {form.guard}
      </form>
    </>
  );
}

/** The same thought in other words; the old words stay as a version. */
export function EditContributionPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data } = apiQuery.useSuspenseQuery('get', '/contributions/{id}', { params: { path: { id } } });
  return <EditForm contribution={data} />;
}

function EditForm({ contribution }: { contribution: components['schemas']['ContributionResponse'] }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { id, code, sentence, rowVersion } = contribution;
  const form = useRecordForm({
    initial: { sentence, changeReason: '' },
    rowVersion,
    validate: { sentence: (value) => (value.trim() ? null : t('contribution.need-sentence')) },
    save: (body, saved) =>
      api.PATCH('/contributions/{id}', { params: { path: { id }, header: ifMatch(saved.rowVersion) }, body }),
    onSaved: async () => {
      await client.invalidateQueries();
      await navigate({ to: `/werkgroepinbreng/${id}` });
    },
    merge: {
      reload: async () => {
        const { data } = await api.GET('/contributions/{id}', { params: { path: { id } } });
        return { values: { sentence: data!.sentence, changeReason: '' }, rowVersion: data!.rowVersion };
      },
      labels: { sentence: t('contribution.field.sentence'), changeReason: t('contribution.field.change-reason') },
    },
  });
  return (
    <>
      <PageHeader title={t('contribution.edit.of', { code })} crumbs={crumbs} />
      <form {...form.props} className={classes.form}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <SentenceField {...form.field('sentence')} />
          <TextInput
            label={t('contribution.field.change-reason')}
            description={t('ui.optional')}
            {...form.field('changeReason')}
          />
          <Buttons saving={form.saving} back={`/werkgroepinbreng/${id}`} />
        </Stack>
        {form.guard}
      </form>
    </>
  );
}

function SentenceField(field: object) {
  return (
    <Textarea
      label={t('contribution.field.sentence')}
      description={t('contribution.field.sentence.hint')}
      autosize
      minRows={4}
      maxLength={4000}
      classNames={{ input: 'kv-words' }}
      {...field}
    />
  );
}

function Buttons({ saving, back }: { saving: boolean; back: string }) {
  return (
    <Group gap="sm">
      <Button type="submit" variant="filled" loading={saving}>
        {t('contribution.save')}
      </Button>
      <LinkButton to={back}>{t('ui.cancel')}</LinkButton>
    </Group>
  );
}
