import { Button, Checkbox, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, idempotent } from '@web/api/client';
import { useTender, type Tender } from '@web/features/requirements/use-tender';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { RequirementPicker } from './requirement-picker';
import classes from './clarifications.module.css';

const HOME = '/nota-van-inlichtingen';

type Values = {
  receivedOn: string | null;
  party: string;
  otherNames: string;
  reference: string;
  requirementId: string | null;
  text: string;
  asksConfidentiality: boolean;
  confidentialMotive: string;
};

const today = (): string => new Date().toLocaleDateString('sv-SE');

/** A question that came in by letter, mail or telephone. */
export function NewQuestionPage() {
  const { tender } = useTender();
  if (!tender) return <EmptyState title={t('requirement.no-tender')} text={t('requirement.no-tender.text')} />;
  return <QuestionForm tender={tender} />;
}

function QuestionForm({ tender }: { tender: Tender }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useRecordForm<Values, unknown>({
    initial: {
      receivedOn: today(),
      party: '',
      otherNames: '',
      reference: '',
      requirementId: null,
      text: '',
      asksConfidentiality: false,
      confidentialMotive: '',
    },
    validate: {
      receivedOn: (value) => (value ? null : t('clarification.need-date')),
      text: (value) => (value.trim() ? null : t('clarification.need-text')),
      confidentialMotive: (value, { asksConfidentiality }) =>
        asksConfidentiality && !value.trim() ? t('clarification.need-motive') : null,
    },
    save: ({ receivedOn, otherNames, requirementId, ...values }, { key }) =>
      api.POST('/clarification-questions', {
        params: { header: idempotent(key) },
        body: {
          ...values,
          tenderId: tender.id,
          receivedOn: receivedOn!,
          requirementId: requirementId ?? undefined,
          otherNames: otherNames
            .split('\n')
            .map((name) => name.trim())
            .filter(Boolean),
        },
      }),
    onSaved: async (answer) => {
      await client.invalidateQueries();
      const { id } = (answer as { data: { id: string } }).data;
      await navigate({ to: `${HOME}/vragen/${id}` });
    },
  });
  return (
    <>
      <PageHeader
        title={t('clarification.new')}
        lead={tender.title}
        crumbs={[{ label: t('clarification.nav'), to: HOME }]}
      />
      <form {...form.props} className={classes.form}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <DateInput label={t('clarification.field.received')} {...form.strict('receivedOn')} />
          <TextInput
            label={t('clarification.field.party')}
            description={t('clarification.field.party.hint')}
            maxLength={200}
            {...form.field('party')}
          />
          <Textarea
            label={t('clarification.field.other-names')}
            description={t('clarification.field.other-names.hint')}
            autosize
            minRows={2}
            {...form.field('otherNames')}
          />
          <TextInput
            label={t('clarification.field.reference')}
            description={t('clarification.field.reference.hint')}
            maxLength={200}
            {...form.field('reference')}
          />
          <RequirementPicker
            label={t('clarification.field.requirement')}
            description={t('ui.optional')}
            tenderId={tender.id}
            {...form.field('requirementId')}
          />
          <Textarea
            label={t('clarification.field.text')}
            description={t('clarification.field.text.hint')}
            autosize
            minRows={4}
            maxLength={10000}
            classNames={{ input: 'kv-words' }}
            {...form.field('text')}
          />
          <Checkbox
            label={t('clarification.field.confidential')}
            description={t('clarification.field.confidential.hint')}
            checked={form.values.asksConfidentiality}
            onChange={(event) => form.setValue('asksConfidentiality', event.currentTarget.checked)}
          />
          {form.values.asksConfidentiality && (
            <Textarea
              label={t('clarification.field.motive')}
              autosize
              minRows={2}
              {...form.field('confidentialMotive')}
            />
          )}
          <Group gap="sm">
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('clarification.save-question')}
            </Button>
            <LinkButton to={HOME}>{t('ui.cancel')}</LinkButton>
          </Group>
        </Stack>
        {form.guard}
      </form>
    </>
  );
}
