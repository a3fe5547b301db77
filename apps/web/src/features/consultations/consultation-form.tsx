import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import { useTender } from '@web/features/requirements/use-tender';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import type { Consultation } from './records';
import classes from './consultations.module.css';

const crumbs = [{ label: t('consultation.nav'), to: '/consultaties' }];

const empty = {
  title: '',
  purpose: '',
  questionsDue: null as string | null,
  responsesDue: null as string | null,
  publicationId: '',
  tenderReference: '',
};
type Values = typeof empty;

const rules = {
  title: (value: string) => (value.trim() ? null : t('consultation.need-title')),
  publicationId: (value: string) => (/^\d{0,12}$/.test(value.trim()) ? null : t('consultation.need-digits')),
};

const bodyOf = (values: Values) => ({
  ...values,
  publicationId: values.publicationId.trim() || null,
  tenderReference: values.tenderReference.trim() || null,
});

/** A new market consultation, in concept. */
export function NewConsultationPage() {
  const { tender } = useTender();
  if (!tender) return <EmptyState title={t('consultation.no-tender')} text={t('consultation.no-tender.text')} />;
  return <NewForm tenderId={tender.id} />;
}

function NewForm({ tenderId }: { tenderId: string }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useRecordForm({
    initial: empty,
    validate: rules,
    save: (values, { key }) =>
      api.POST('/consultations', { params: { header: idempotent(key) }, body: { ...bodyOf(values), tenderId } }),
    onSaved: async ({ data }) => {
      await client.invalidateQueries();
      await navigate({ to: `/consultaties/${data!.id}` });
    },
  });
  return (
    <>
      <PageHeader title={t('consultation.new')} crumbs={crumbs} />
      <Fields form={form} back="/consultaties" />
    </>
  );
}

const valuesOf = (consultation: Consultation): Values => ({
  title: consultation.title,
  purpose: consultation.purpose,
  questionsDue: consultation.questionsDue,
  responsesDue: consultation.responsesDue,
  publicationId: consultation.publicationId ?? '',
  tenderReference: consultation.tenderReference ?? '',
});

/** Title, purpose, terms and references; also after publication, when each change is in the audit log. */
export function EditConsultationPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data } = apiQuery.useSuspenseQuery('get', '/consultations/{id}', { params: { path: { id } } });
  return <EditForm consultation={data} />;
}

function EditForm({ consultation }: { consultation: Consultation }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { id, code, rowVersion } = consultation;
  const form = useRecordForm({
    initial: valuesOf(consultation),
    rowVersion,
    validate: rules,
    save: (values, saved) =>
      api.PATCH('/consultations/{id}', {
        params: { path: { id }, header: ifMatch(saved.rowVersion) },
        body: bodyOf(values),
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      await navigate({ to: `/consultaties/${id}` });
    },
    merge: {
      reload: async () => {
        const { data } = await api.GET('/consultations/{id}', { params: { path: { id } } });
        return { values: valuesOf(data!), rowVersion: data!.rowVersion };
      },
      labels: {
        title: t('consultation.field.title'),
        purpose: t('consultation.field.purpose'),
        questionsDue: t('consultation.field.questions-due'),
        responsesDue: t('consultation.field.responses-due'),
        publicationId: t('consultation.field.publication-id'),
        tenderReference: t('consultation.field.tender-reference'),
      },
    },
  });
  return (
    <>
      <PageHeader title={t('consultation.edit.of', { code })} lead={consultation.title} crumbs={crumbs} />
      <Fields form={form} back={`/consultaties/${id}`} />
    </>
  );
}

function Fields({ form, back }: { form: ReturnType<typeof useRecordForm<Values, unknown>>; back: string }) {
  return (
    <form {...form.props} className={classes.form}>
      <Stack>
        <FormErrorSummary errors={form.errors} />
        <TextInput label={t('consultation.field.title')} maxLength={200} {...form.field('title')} />
        <Textarea
          label={t('consultation.field.purpose')}
          description={t('consultation.field.purpose.hint')}
          autosize
          minRows={4}
          maxLength={10000}
          classNames={{ input: 'kv-words' }}
          {...form.field('purpose')}
        />
        <Group align="flex-start" gap="lg">
          <DateInput
            label={t('consultation.field.questions-due')}
            description={t('ui.optional')}
            {...form.strict('questionsDue')}
          />
          <DateInput
            label={t('consultation.field.responses-due')}
            description={t('consultation.field.responses-due.hint')}
            {...form.strict('responsesDue')}
          />
        </Group>
        <Group align="flex-start" gap="lg">
          <TextInput
            label={t('consultation.field.publication-id')}
            description={t('consultation.field.publication-id.hint')}
            inputMode="numeric"
            {...form.field('publicationId')}
          />
          <TextInput
            label={t('consultation.field.tender-reference')}
            description={t('consultation.field.tender-reference.hint')}
            maxLength={60}
            {...form.field('tenderReference')}
          />
        </Group>
        <Group gap="sm">
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('ui.save')}
          </Button>
          <LinkButton to={back}>{t('ui.cancel')}</LinkButton>
        </Group>
      </Stack>
      {form.guard}
    </form>
  );
}
