import { Button, Group, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { FactList } from '@web/ui/fact-list';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import classes from '../risks/risks.module.css';
import { Citations } from './citations';
import { QuestionDeeds } from './question-deeds';
import type { Question } from './question-dialog';
import { AnswerBy, QuestionState } from './question-list';
import { StandardPicker } from './standard-picker';

/** One question from a council: the question, the answer, and on what it rests. */
export function QuestionPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: question } = apiQuery.useSuspenseQuery('get', '/council-questions/{id}', { params: { path: { id } } });
  const editable = question.mayWrite && question.state === 'DRAFT';
  const [unsaved, setUnsaved] = useState(false);
  return (
    <>
      <PageHeader
        title={`${question.code} ${question.title}`}
        crumbs={[{ label: t('council.nav'), to: '/raadsvragen' }]}
        lead={<QuestionState state={question.state} />}
        actions={<QuestionDeeds question={question} unsaved={unsaved} />}
      />
      <Notes question={question} />
      <div className={classes.page}>
        <div className={classes.column}>
          <section className={classes.block}>
            <h2>{t('council.question')}</h2>
            <p className="kv-words">{question.question}</p>
          </section>
          {editable ? (
            <AnswerForm key={question.state} question={question} onDirty={setUnsaved} />
          ) : (
            <section className={classes.block}>
              <h2>{t('council.answer')}</h2>
              <p className="kv-words">{question.answer || t('council.answer.none')}</p>
            </section>
          )}
          <Citations question={question} editable={editable} />
        </div>
        <div className={classes.column}>
          <Facts question={question} />
        </div>
      </div>
    </>
  );
}

function Notes({ question }: { question: Question }) {
  const text = question.withdrawnReason
    ? t('council.withdrawn', { reason: question.withdrawnReason })
    : question.returnedNote && question.state === 'DRAFT' && t('council.returned', { note: question.returnedNote });
  return text ? <p className={classes.note}>{text}</p> : null;
}

function Facts({ question }: { question: Question }) {
  const days = question.workingDays;
  return (
    <section className={classes.block} aria-label={t('council.one')}>
      <FactList
        facts={[
          [t('council.municipality'), question.municipality],
          [t('council.asked-by'), question.askedBy],
          [t('council.received'), date(question.receivedOn)],
          [t('council.answer-by'), <AnswerBy key="by" row={question} />],
          [
            t('council.terms'),
            question.termSource
              ? t('council.term', { days, source: question.termSource })
              : t('council.term.usual', { days }),
          ],
          [t('council.owner'), question.owner.name],
          [t('council.contract'), question.contractCode],
          [t('council.approved'), question.approvedBy],
          [
            t('council.state.ANSWERED'),
            question.answeredOn &&
              t('council.answered', { date: date(question.answeredOn), reference: question.reference || '–' }),
          ],
        ]}
      />
    </section>
  );
}

function AnswerForm({ question, onDirty }: { question: Question; onDirty: (dirty: boolean) => void }) {
  const client = useQueryClient();
  const path = { id: question.id };
  const [picking, setPicking] = useState(false);
  const form = useRecordForm({
    initial: { answer: question.answer },
    rowVersion: question.rowVersion,
    save: (body, { rowVersion }) =>
      api.PATCH('/council-questions/{id}', { params: { path, header: ifMatch(rowVersion) }, body }),
    onSaved: async () => {
      // First the saved question anew, then what one can do with it: asking an approval goes with its row version.
      await client.invalidateQueries();
      onDirty(false);
      notifications.show({ message: t('council.saved') });
    },
    merge: {
      reload: async () => {
        const { data } = await api.GET('/council-questions/{id}', { params: { path } });
        return { values: { answer: data!.answer }, rowVersion: data!.rowVersion };
      },
      labels: { answer: t('council.answer') },
    },
  });
  const write = (answer: string): void => {
    form.setValue('answer', answer);
    onDirty(answer !== question.answer);
  };
  return (
    <form {...form.props} className={classes.block}>
      <FormErrorSummary errors={form.errors} />
      <Textarea
        label={t('council.answer')}
        description={t('council.answer.hint')}
        autosize
        minRows={6}
        classNames={{ input: 'kv-words' }}
        {...form.field('answer')}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <Group gap="sm" mt="sm">
        <Button type="submit" variant="filled" loading={form.saving} disabled={!form.dirty}>
          {t('council.save.answer')}
        </Button>
        <Button onClick={() => setPicking(true)}>{t('council.standard.use')}</Button>
      </Group>
      {picking && (
        <StandardPicker
          onPick={(text) => write([form.values.answer.trim(), text].filter(Boolean).join('\n\n'))}
          onClose={() => setPicking(false)}
        />
      )}
      {form.guard}
    </form>
  );
}
