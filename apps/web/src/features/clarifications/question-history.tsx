import { apiQuery } from '@web/api/client';
import i18next from 'i18next';
import { auditActionsNl } from '@web/features/audit/actions.nl';
import { t } from '@web/texts';
import { moment } from '@web/ui/format';
import { WordDiff } from '@web/ui/word-diff';
import classes from './clarifications.module.css';

const named = (action: string): string => auditActionsNl[action] ?? i18next.t(action);

/** What happened to a question, the newest first, with what changed in the answer. */
export function QuestionHistory({ id }: { id: string }) {
  const { data } = apiQuery.useQuery('get', '/clarification-questions/{id}/history', { params: { path: { id } } });
  return (
    <details className={classes.block}>
      <summary>{t('clarification.history')}</summary>
      <ul className={classes.history}>
        {(data?.items ?? []).map((event) => (
          <li key={event.id}>
            {named(event.action)}
            <br />
            <span className="kv-caption">
              {event.actor} · {moment(event.at)}
            </span>
            {event.reason && <p className="kv-words">{event.reason}</p>}
            {event.answerAfter !== null && event.answerAfter !== event.answerBefore && (
              <div className="kv-words">
                <WordDiff before={event.answerBefore ?? ''} after={event.answerAfter} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
