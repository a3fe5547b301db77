import { t } from '@web/texts';
import { date } from '@web/ui/format';
import type { Note } from './states';
import classes from './clarifications.module.css';

/** The arithmetic of Aw 2.54: days there are, days the law asks, and the closing date that would mend it. */
export function NoteTerm({ note }: { note: Note }) {
  const { term, state, lateMotive } = note;
  const published = state === 'PUBLISHED';
  if (!term) return published ? null : <p className="kv-quiet">{t('clarification.term.none')}</p>;
  const facts = {
    published: date(term.publishedOn),
    closing: date(term.closingOn),
    left: term.daysLeft,
    days: term.days,
    article: term.article,
    last: date(term.lastDay),
    late: term.tooLate,
    mending: date(term.mendingClosing),
  };
  if (!term.late)
    return <p className="kv-quiet">{t(published ? 'clarification.term.was' : 'clarification.term.ok', facts)}</p>;
  return (
    <section className={`${classes.block} ${classes.warning}`} role="note" aria-label={t('clarification.term')}>
      <h2>{t('clarification.term.late', facts)}</h2>
      <p>{t('clarification.term.sum', facts)}</p>
      {!published && <p>{t('clarification.term.mend', facts)}</p>}
      {lateMotive && <p className="kv-words">{lateMotive}</p>}
    </section>
  );
}
