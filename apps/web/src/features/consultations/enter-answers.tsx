import { Button, Group, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { AnswerField } from './answer-field';
import { answerText } from './answer-text';
import type { Answer, Party, Section } from './records';
import classes from './consultations.module.css';

interface EnterAnswersProps {
  sections: Section[];
  answers: Map<string, Answer>;
  party: Party;
  onClose: () => void;
}

/** Answers that a party gave by mail or telephone, entered for it; only what differs is recorded. */
export function EnterAnswers({ sections, answers, party, onClose }: EnterAnswersProps) {
  const client = useQueryClient();
  const questions = sections.flatMap((section) => section.questions);
  const form = useRecordForm({
    initial: {
      receivedOn: null as string | null,
      answers: questions.map(({ id }) => ({ questionId: id, value: answerText(answers.get(id)) ?? '' })),
    },
    save: (values, { key }) =>
      api.POST('/consultations/{id}/parties/{partyId}/answers', {
        params: { path: { id: party.consultationId, partyId: party.id }, header: idempotent(key) },
        body: values,
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <section>
      <h2>{t('consultation.enter.of', { party: party.name })}</h2>
      <p className="kv-quiet">{t('consultation.enter.text')}</p>
      <form {...form.props} className={classes.form}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <DateInput
            label={t('consultation.return.received-on')}
            description={t('consultation.return.received-on.hint')}
            {...form.strict('receivedOn')}
          />
          {sections
            .filter((section) => section.questions.length > 0)
            .map((section) => (
              <fieldset key={section.id} className={classes.group}>
                <legend>{section.title}</legend>
                {section.questions.map((question) => (
                  <AnswerField
                    key={question.id}
                    question={question}
                    field={form.field(`answers.${questions.indexOf(question)}.value`)}
                  />
                ))}
              </fieldset>
            ))}
          <Group gap="sm">
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('consultation.enter.save')}
            </Button>
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
          </Group>
        </Stack>
        {form.guard}
      </form>
    </section>
  );
}
