import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { moment } from '@web/ui/format';
import { WordDiff } from '@web/ui/word-diff';
import classes from './requirement-panel.module.css';

type Version = components['schemas']['RequirementVersionResponse'];

const FIELDS = ['title', 'text', 'rationale', 'evidence', 'buildingBlock'] as const;

/** All versions, the newest first, each with what changed since the one before, word by word. */
export function RequirementHistory({ id }: { id: string }) {
  const { data } = apiQuery.useSuspenseQuery('get', '/requirements/{id}/versions', { params: { path: { id } } });
  return (
    <>
      {data.items.map((version, at) => (
        <VersionEntry key={version.id} version={version} before={data.items[at + 1]} />
      ))}
    </>
  );
}

function VersionEntry({ version, before }: { version: Version; before: Version | undefined }) {
  const changed = before ? FIELDS.filter((field) => (version[field] ?? '') !== (before[field] ?? '')) : [];
  return (
    <article className={classes.version}>
      <h3>{t('requirement.history.version', { n: version.number })}</h3>
      <p className="kv-caption">
        {t('requirement.history.by', { author: version.author ?? '–', date: moment(version.recordedAt) })}
        {version.baselines.length > 0 &&
          ` · ${t('requirement.history.baselines', { names: version.baselines.join(', ') })}`}
      </p>
      <p className="kv-words">{version.changeReason ?? (before ? '' : t('requirement.history.first'))}</p>
      {changed.map((field) => (
        <div key={field} className={classes.diff}>
          <p className="kv-caption">{t(`requirement.field.${field}`)}</p>
          <div className="kv-words">
            <WordDiff before={before![field] ?? ''} after={version[field] ?? ''} />
          </div>
        </div>
      ))}
    </article>
  );
}
