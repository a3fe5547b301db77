import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { ChangeEditor, type ChangeValues } from './change-editor';
import type { Question } from './states';

export type AnswerValues = { text: string; answer: string; changes: ChangeValues[] };

const valuesOf = ({ text, answer, changes }: Question): AnswerValues => ({
  text,
  answer,
  changes: changes.map(({ requirementId, requirementCode, requirementKind, baseVersion, before, after, outdated }) => ({
    requirementId,
    requirementCode,
    requirementKind,
    baseVersion,
    outdated,
    before,
    ...after,
  })),
});

/** Question and answer as they may be published, with the new words of requirements. */
export function AnswerEditor({ question }: { question: Question }) {
  const client = useQueryClient();
  const { id, rowVersion, tenderId, mayReadSource, confidentiality } = question;
  const form = useRecordForm<AnswerValues, unknown>({
    initial: valuesOf(question),
    rowVersion,
    validate: {
      text: (value) => (value.trim() ? null : t('clarification.need-text')),
      changes: (changes) =>
        changes.some((one) => !one.title.trim() || !one.text.trim()) ? t('clarification.need-change') : null,
    },
    save: ({ text, answer, changes }, saved) =>
      api.PATCH('/clarification-questions/{id}', {
        params: { path: { id }, header: ifMatch(saved.rowVersion) },
        body: {
          ...(mayReadSource ? { text } : {}),
          answer,
          changes: changes.map(({ requirementId, title, text: words, evidence, ...rest }) => ({
            requirementId,
            title,
            text: words,
            evidence,
            evidenceMoment: rest.evidenceMoment,
            testMethod: rest.testMethod,
            exclusionGround: rest.exclusionGround,
            asksTurnover: rest.asksTurnover,
            turnoverMotivation: rest.turnoverMotivation,
          })),
        },
      }),
    onSaved: () => client.invalidateQueries(),
    merge: {
      reload: async () => {
        const { data } = await api.GET('/clarification-questions/{id}', { params: { path: { id } } });
        return { values: valuesOf(data!), rowVersion: data!.rowVersion };
      },
      labels: {
        text: t('clarification.field.text'),
        answer: t('clarification.field.answer'),
        changes: t('clarification.changes.title'),
      },
      describe: (field, value) =>
        field === 'changes' ? (value as ChangeValues[]).map((one) => one.requirementCode).join(', ') || '–' : undefined,
    },
  });
  return (
    <form {...form.props}>
      <Stack>
        <FormErrorSummary errors={form.errors} />
        <Textarea
          label={t('clarification.field.text')}
          description={t(mayReadSource ? 'clarification.field.text.mend' : 'clarification.field.text.masked')}
          autosize
          minRows={3}
          maxLength={10000}
          readOnly={!mayReadSource}
          classNames={{ input: 'kv-words' }}
          {...form.field('text')}
        />
        <Textarea
          label={t('clarification.field.answer')}
          description={t('clarification.field.answer.hint')}
          autosize
          minRows={5}
          maxLength={20000}
          classNames={{ input: 'kv-words' }}
          {...form.field('answer')}
        />
        {confidentiality !== 'GRANTED' && (
          <ChangeEditor
            tenderId={tenderId}
            asked={question.requirement?.id ?? null}
            changes={form.values.changes}
            onChange={(changes) => form.setValue('changes', changes)}
            id={form.field('changes').id}
            error={form.field('changes').error}
          />
        )}
        <Group gap="sm">
          <Button type="submit" variant={form.dirty || !question.answer ? 'filled' : 'default'} loading={form.saving}>
            {t('clarification.save-answer')}
          </Button>
          {form.dirty && <span className="kv-caption">{t('clarification.unsaved')}</span>}
        </Group>
      </Stack>
      {form.guard}
    </form>
  );
}
