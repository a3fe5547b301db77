import { useEffect, useRef } from 'react';
import { useSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { moment } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import { IconAlertOctagon, IconCircleCheck } from '@tabler/icons-react';
import { aboutOf } from './about';
import { Difference } from './difference';
import type { Note } from './states';
import classes from './clarifications.module.css';

type Answer = Note['answers'][number];

/** What was published, word for word, with the fingerprint that proves it. */
export function NotePublished({ note }: { note: Note }) {
  const here = useSearchParams().antwoord;
  const { introduction, answers, confidentialCount } = note;
  return (
    <>
      {introduction && <p className={`kv-words ${classes.words}`}>{introduction}</p>}
      <section>
        <h2>{t('clarification.note.questions')}</h2>
        <ol className={classes.items}>
          {answers.map((answer) => (
            <PublishedAnswer key={answer.code} answer={answer} here={answer.code === here} />
          ))}
        </ol>
        {confidentialCount !== null && confidentialCount > 0 && (
          <p className="kv-quiet">{t('clarification.note.apart', { count: confidentialCount })}</p>
        )}
      </section>
      <Proof note={note} />
    </>
  );
}

function PublishedAnswer({ answer, here }: { answer: Answer; here: boolean }) {
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (here) place.current?.scrollIntoView({ block: 'center' });
  }, [here]);
  return (
    <li ref={place} className={classes.item} data-here={here || undefined} id={answer.code}>
      <span className={classes.itemCode}>{answer.code}</span>
      <div className={classes.itemBody}>
        <p className="kv-caption">{aboutOf(answer.reference, answer.requirementCode)}</p>
        <p className={`kv-words ${classes.words}`}>{answer.question}</p>
        <p className={`kv-words ${classes.words}`}>
          <strong>{t('clarification.field.answer')}</strong> {answer.answer}
        </p>
        {answer.changes.map((change) => (
          <Difference
            key={change.requirementCode}
            title={t('clarification.versions', {
              code: change.requirementCode,
              from: change.fromVersion,
              to: change.toVersion,
            })}
            before={change.before}
            after={change.after}
          />
        ))}
      </div>
    </li>
  );
}

function Proof({ note }: { note: Note }) {
  const { publishedAt, publishedBy, submittedBy, snapshotHash, hashHolds } = note;
  return (
    <section>
      <h2>{t('clarification.proof')}</h2>
      <dl className={classes.facts}>
        <dt>{t('clarification.note.column.published')}</dt>
        <dd>
          {t('clarification.proof.by', {
            at: moment(publishedAt),
            name: publishedBy ?? '–',
            other: submittedBy ?? '–',
          })}
        </dd>
        <dt>{t('clarification.note.column.hash')}</dt>
        <dd>
          <code className={classes.hash}>{snapshotHash}</code>
          <br />
          <StatusChip
            status={hashHolds ? 'HOLDS' : 'BROKEN'}
            label={t(hashHolds ? 'clarification.proof.holds' : 'clarification.proof.broken')}
            tone={hashHolds ? 'quiet' : 'err'}
            icon={hashHolds ? IconCircleCheck : IconAlertOctagon}
          />
        </dd>
      </dl>
    </section>
  );
}
