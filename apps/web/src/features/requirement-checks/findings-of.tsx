import { apiQuery } from '@web/api/client';
import { t } from '@web/texts';
import { StatusChip } from '@web/ui/status-chip';
import classes from './check-page.module.css';

/** The findings of one requirement, for in its panel. */
export function FindingsOf({ tenderId, recordId }: { tenderId: string; recordId: string }) {
  const query = { tenderId, recordId, limit: 50 };
  const { data } = apiQuery.useQuery('get', '/requirement-findings', { params: { query } });
  if (!data) return null;
  return (
    <section>
      <h3>{t('requirement-check.of-one')}</h3>
      {data.items.length === 0 && <p className="kv-quiet">{t('requirement-check.of-one.sound')}</p>}
      <ul className={classes.findings}>
        {data.items.map((finding) => (
          <li key={finding.id}>
            <StatusChip
              status={finding.severity === 'BLOCKS' ? 'FAILED' : 'SUSPECT'}
              label={`${finding.rule} ${finding.title}`}
            />
            <p>{finding.text}</p>
            <p className="kv-caption">{finding.advice}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
