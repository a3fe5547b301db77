import { t } from '@web/texts';
import { moment } from '@web/ui/format';
import { NoteQuestions } from './note-questions';
import { NoteWords } from './note-words';
import type { Note } from './states';
import classes from './clarifications.module.css';

type Problem = Note['problems'][number];

const words = ({ kind, codes, requirement }: Problem): string =>
  t(`clarification.problem.${kind}`, {
    codes: codes.join(', '),
    first: codes[0] ?? '',
    other: codes[1] ?? '',
    requirement: requirement ?? '',
  });

/** Compose, check, ask: what still stands in the way, the words around the answers, and the answers in their order. */
export function NoteDraft({ note }: { note: Note }) {
  const { problems, state, submittedBy, submittedAt, returnedWith } = note;
  return (
    <>
      {state === 'AWAITING_APPROVAL' && (
        <p className={classes.block}>
          {t('clarification.note.waits', { name: submittedBy ?? '–', at: moment(submittedAt) })}
        </p>
      )}
      {state === 'DRAFT' && returnedWith && (
        <p className={`${classes.block} ${classes.warning}`} role="note">
          {t('clarification.review-note', { note: returnedWith })}
        </p>
      )}
      {problems.length > 0 && (
        <section className={`${classes.block} ${classes.warning}`}>
          <h2>{t('clarification.problems')}</h2>
          <ul className={classes.problems}>
            {problems.map((problem) => (
              <li key={`${problem.kind}${problem.codes.join()}${problem.requirement}`}>{words(problem)}</li>
            ))}
          </ul>
        </section>
      )}
      <NoteQuestions note={note} />
      {state === 'DRAFT' && note.mayWrite && <NoteWords key={note.id} note={note} />}
    </>
  );
}
