import { Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { apiQuery } from '@web/api/client';
import { t } from '@web/texts';
import { date, moment } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { RecordLink } from '@web/ui/record-link';
import { aboutOf } from './about';
import { AnswerEditor } from './answer-editor';
import { Findings } from './findings';
import { Difference } from './difference';
import { QuestionActions } from './question-actions';
import { QuestionHistory } from './question-history';
import { QuestionReview } from './question-review';
import { QuestionSource } from './question-source';
import { QuestionState, type Question } from './states';
import classes from './clarifications.module.css';

const HOME = '/nota-van-inlichtingen';

/** One question: the words that may be published, what gives a party away, and what the answer does to a requirement. */
export function QuestionPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data } = apiQuery.useSuspenseQuery('get', '/clarification-questions/{id}', { params: { path: { id } } });
  const about = aboutOf(data.reference, data.requirement?.code);
  return (
    <>
      <PageHeader
        title={`${data.code}${about ? ` ${about}` : ''}`}
        lead={<QuestionState state={data.state} />}
        crumbs={[{ label: t('clarification.nav'), to: HOME }]}
        actions={<QuestionActions question={data} />}
      />
      <div className={classes.question}>
        <Stack gap="lg">
          <QuestionReview question={data} />
          {data.actions.includes('write') ? <AnswerEditor key={data.id} question={data} /> : <Fixed question={data} />}
        </Stack>
        <div className={classes.aside}>
          <Findings question={data} />
          <Facts question={data} />
          {data.mayReadSource && <QuestionSource question={data} />}
          <QuestionHistory id={data.id} />
        </div>
      </div>
    </>
  );
}

/** Question and answer when nobody may write them any more. */
function Fixed({ question }: { question: Question }) {
  const { text, answer, changes, mergedInto, published } = question;
  return (
    <>
      <section>
        <h2>{t('clarification.field.text')}</h2>
        <p className={`kv-words ${classes.words}`}>{text}</p>
      </section>
      <section>
        <h2>{t('clarification.field.answer')}</h2>
        {mergedInto ? (
          <p>
            {t('clarification.see')} <RecordLink url={`${HOME}/vragen/${mergedInto.id}`}>{mergedInto.code}</RecordLink>
          </p>
        ) : (
          <p className={answer ? `kv-words ${classes.words}` : 'kv-quiet'}>{answer || t('clarification.no-answer')}</p>
        )}
        {published && (
          <p>
            <RecordLink url={`${HOME}/notas/${published.noteId}?antwoord=${published.code}`}>
              {t('clarification.published-as', { code: published.code })}
            </RecordLink>
          </p>
        )}
      </section>
      {changes.map((change) => (
        <section key={change.requirementId} className={classes.change}>
          <h2>{t('clarification.changes', { code: change.requirementCode })}</h2>
          <Difference
            title={t('clarification.versions', {
              code: change.requirementCode,
              from: change.baseVersion,
              to: change.baseVersion + 1,
            })}
            before={change.before}
            after={change.after}
          />
        </section>
      ))}
    </>
  );
}

function Facts({ question }: { question: Question }) {
  const { receivedOn, late, reference, requirement, assignee, dueOn, writtenBy, approvedBy, approvedAt } = question;
  const facts: [string, React.ReactNode][] = [
    [
      t('clarification.field.received'),
      `${date(receivedOn)}${late ? ` · ${t('clarification.late').toLowerCase()}` : ''}`,
    ],
    [t('clarification.field.reference'), reference || null],
    [
      t('clarification.field.requirement'),
      requirement && (
        <>
          <RecordLink url={`/programma-van-eisen/${requirement.id}`}>{requirement.code}</RecordLink>{' '}
          {t('clarification.asked-version', { n: requirement.askedVersion })}
          {requirement.askedVersion !== requirement.currentVersion &&
            ` ${t('clarification.current-version', { n: requirement.currentVersion })}`}
        </>
      ),
    ],
    [t('clarification.column.assignee'), assignee],
    [t('clarification.field.due'), dueOn && date(dueOn)],
    [t('clarification.written-by'), writtenBy],
    [t('clarification.approved-by'), approvedBy && `${approvedBy}, ${moment(approvedAt)}`],
    [t('clarification.field.confidential.short'), t(`clarification.confidentiality.${question.confidentiality}`)],
    [t('clarification.closing-reason'), question.closingReason],
    [t('clarification.followers'), question.followers.map(({ code }) => code).join(', ') || null],
  ];
  return (
    <section className={classes.block}>
      <h2>{t('clarification.facts')}</h2>
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => value !== null && value !== undefined)
          .map(([name, value]) => (
            <div key={name} className={classes.pair}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
