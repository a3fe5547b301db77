import { apiQuery } from '@web/api/client';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { RecordLink } from '@web/ui/record-link';
import { QuestionState } from './states';
import classes from './clarifications.module.css';

/** What parties asked about a requirement: the published answers, and for who answers also what is still open. */
export function RequirementAnswers({ requirementId }: { requirementId: string }) {
  const { programmeId } = useScope();
  const query = { programmeId, requirementId, limit: 100 };
  const seesNotes = useCan('clarification-note.read');
  const seesQuestions = useCan('clarification-question.read');
  const answers = apiQuery.useQuery(
    'get',
    '/clarification-notes/answers',
    { params: { query } },
    { enabled: seesNotes },
  ).data;
  const questions = apiQuery.useQuery(
    'get',
    '/clarification-questions',
    { params: { query: { ...query, sort: 'code' } } },
    { enabled: seesQuestions },
  ).data;
  const open = (questions?.items ?? []).filter((one) => one.answerCode === null);
  if (!answers || answers.items.length + open.length === 0) return null;
  return (
    <section>
      <h3>{t('clarification.of-requirement')}</h3>
      <ul className={classes.history}>
        {answers.items.map((one) => (
          <li key={one.id}>
            <RecordLink url={`/nota-van-inlichtingen/notas/${one.noteId}?antwoord=${one.code}`}>{one.code}</RecordLink>{' '}
            {one.changes.some((change) => change.requirementId === requirementId) && (
              <span className="kv-caption">
                {t('clarification.made-version', {
                  n: one.changes.find((change) => change.requirementId === requirementId)!.toVersion,
                })}
              </span>
            )}
            <br />
            <span className={`kv-words ${classes.clipped}`}>{one.question}</span>
          </li>
        ))}
        {open.map((one) => (
          <li key={one.id}>
            <RecordLink url={`/nota-van-inlichtingen/vragen/${one.id}`}>{one.code}</RecordLink>{' '}
            <QuestionState state={one.state} />
            <br />
            <span className={`kv-words ${classes.clipped}`}>{one.text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
