import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { moment } from '@web/ui/format';
import { WordDiff } from '@web/ui/word-diff';
import { dueText } from './obligation-state';
import classes from './obligations.module.css';

type Version = components['schemas']['ObligationVersionResponse'];

/** What was agreed before, each version as the difference with the one before it. */
export function ObligationHistory({ versions }: { versions: Version[] }) {
  if (versions.length < 2) return null;
  return (
    <section className={classes.block}>
      <h2>{t('obligation.history')}</h2>
      <ol className={classes.history}>
        {versions.map((version, at) => (
          <li key={version.id}>
            <p className="kv-caption">
              {t('obligation.history.entry', {
                number: version.number,
                name: version.recordedBy ?? t('obligation.history.someone'),
                when: moment(version.recordedAt),
              })}
            </p>
            <Change version={version} before={versions[at + 1]} />
            {version.changeReason && <p className="kv-words">{version.changeReason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Change({ version, before }: { version: Version; before: Version | undefined }) {
  if (!before) return <p>{t('obligation.history.first')}</p>;
  const [was, is] = [dueText(before), dueText(version)];
  return (
    <>
      {version.title !== before.title && <WordDiff before={before.title} after={version.title} />}
      {version.text !== before.text && <WordDiff before={before.text} after={version.text} />}
      {was !== is && <p>{t('obligation.history.due', { before: was, after: is })}</p>}
      {version.party !== before.party && (
        <p>
          {t('obligation.history.party', {
            before: t(`obligation.party.${before.party}`),
            after: t(`obligation.party.${version.party}`),
          })}
        </p>
      )}
    </>
  );
}
