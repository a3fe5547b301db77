import { VisuallyHidden } from '@mantine/core';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import classes from './baseline-page.module.css';

type Compared = components['schemas']['BaselineComparisonResponse'];
type Part = components['schemas']['DiffPartResponse'];

/** What came, went and changed between two baselines, word by word. */
export function Comparison({ id, otherId }: { id: string; otherId: string }) {
  const { data } = apiQuery.useSuspenseQuery('get', '/requirement-baselines/{id}/comparison', {
    params: { path: { id }, query: { with: otherId } },
  });
  const { added, removed, changed, unchanged } = data;
  return (
    <section className={classes.comparison}>
      <h2>{t('baseline.compare.title', { from: data.from.name, to: data.to.name })}</h2>
      <p className="kv-quiet">
        {added.length + removed.length + changed.length === 0
          ? t('baseline.compare.same')
          : t('baseline.compare.unchanged', { count: unchanged })}
      </p>
      <Entries title={t('baseline.compare.added')} entries={added} />
      <Entries title={t('baseline.compare.removed')} entries={removed} />
      {changed.length > 0 && <h3>{`${t('baseline.compare.changed')} · ${changed.length}`}</h3>}
      {changed.map((entry) => (
        <article key={entry.requirementId} className={classes.entry}>
          <p>
            <strong>{entry.code}</strong> {entry.title}{' '}
            <span className="kv-caption">
              {t('baseline.compare.versions', { from: entry.fromVersion, to: entry.toVersion })}
            </span>
          </p>
          {entry.fields.map(({ field, parts }) => (
            <div key={field}>
              <span className="kv-caption">{t(`baseline.field.${field}`)}: </span>
              <Words parts={parts} />
            </div>
          ))}
        </article>
      ))}
    </section>
  );
}

function Entries({ title, entries }: { title: string; entries: Compared['added'] }) {
  if (entries.length === 0) return null;
  return (
    <>
      <h3>{`${title} · ${entries.length}`}</h3>
      {entries.map((entry) => (
        <p key={entry.requirementId} className={classes.entry}>
          <strong>{entry.code}</strong> {entry.title}
        </p>
      ))}
    </>
  );
}

/** The difference as the server made it, which is also what the paper would say. */
function Words({ parts }: { parts: Part[] }) {
  return (
    <span className="kv-words">
      {parts.map((part, at) =>
        part.kind === 'same' ? (
          <span key={at}>{part.text}</span>
        ) : part.kind === 'added' ? (
          <ins key={at}>
            <VisuallyHidden>{t('ui.diff.added')} </VisuallyHidden>
            {part.text}
          </ins>
        ) : (
          <del key={at}>
            <VisuallyHidden>{t('ui.diff.removed')} </VisuallyHidden>
            {part.text}
          </del>
        ),
      )}
    </span>
  );
}
