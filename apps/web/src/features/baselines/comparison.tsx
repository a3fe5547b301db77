import { VisuallyHidden } from '@mantine/core';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { ExportMenu } from '@web/ui/export-menu';
import classes from './baseline-page.module.css';

type Compared = components['schemas']['BaselineComparisonResponse'];
type Part = components['schemas']['DiffPartResponse'];

/** What came, went and changed between two baselines, word by word. */
export function Comparison({ id, otherId, tenderId }: { id: string; otherId: string; tenderId: string }) {
  const { data } = apiQuery.useSuspenseQuery('get', '/requirement-baselines/{id}/comparison', {
    params: { path: { id }, query: { with: otherId } },
  });
  const { added, removed, changed, moved, criteria, unchanged } = data;
  const total = added.length + removed.length + changed.length + moved.length;
  const criteriaTotal = criteria.added.length + criteria.removed.length + criteria.changed.length;
  return (
    <section className={classes.comparison}>
      <h2>{t('baseline.compare.title', { from: data.from.name, to: data.to.name })}</h2>
      <p className="kv-quiet">
        {total + criteriaTotal === 0
          ? t('baseline.compare.same')
          : t('baseline.compare.unchanged', { count: unchanged })}
      </p>
      <ExportMenu
        kind="baseline-comparison"
        tenderId={tenderId}
        parameters={{ baselineId: id, withId: otherId }}
        formats={['pdf', 'docx', 'xlsx']}
      />
      <Entries title={t('baseline.compare.added')} entries={added} />
      <Entries title={t('baseline.compare.removed')} entries={removed} />
      <Moved moved={moved} />
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
      {criteriaTotal > 0 && <CriteriaChanges criteria={criteria} />}
    </section>
  );
}

const placeText = ({ chapter, rank }: { chapter: string; rank: number }): string =>
  t(chapter ? 'baseline.compare.place-in' : 'baseline.compare.place', { chapter, rank });

function Moved({ moved }: { moved: Compared['moved'] }) {
  if (moved.length === 0) return null;
  return (
    <>
      <h3>{`${t('baseline.compare.moved')} · ${moved.length}`}</h3>
      {moved.map(({ requirementId, code, title, from, to }) => (
        <p key={requirementId} className={classes.entry}>
          <strong>{code}</strong> {title}{' '}
          <span className="kv-caption">
            {t('baseline.compare.moved-from', { from: placeText(from), to: placeText(to) })}
          </span>
        </p>
      ))}
    </>
  );
}

function CriteriaChanges({ criteria }: { criteria: Compared['criteria'] }) {
  const line = ({ code, title, weight }: Compared['criteria']['added'][number], key: string) => (
    <p key={code} className={classes.entry}>
      <strong>{code}</strong> {title} <span className="kv-caption">{t(key, { weight: weight.replace('.', ',') })}</span>
    </p>
  );
  return (
    <>
      <h3>{t('baseline.criteria')}</h3>
      {criteria.added.map((one) => line(one, 'baseline.compare.criterion-added'))}
      {criteria.removed.map((one) => line(one, 'baseline.compare.criterion-removed'))}
      {criteria.changed.map(({ code, title, fields }) => (
        <article key={code} className={classes.entry}>
          <p>
            <strong>{code}</strong> {title}
          </p>
          {fields.map(({ field, parts }) => (
            <div key={field}>
              <span className="kv-caption">{t(`baseline.field.${field}`)}: </span>
              <Words parts={parts} />
            </div>
          ))}
        </article>
      ))}
    </>
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
