import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { Tile } from './tile';
import classes from './overview.module.css';

type Milestone = components['schemas']['MilestoneResponse'];

const SHOWN = 8;

/** Three that are behind us and what comes, so that one sees where the programme stands. */
function around(milestones: Milestone[]): Milestone[] {
  const inOrder = [...milestones].sort((a, b) => a.startsOn.localeCompare(b.startsOn));
  const next = inOrder.findIndex(({ standing }) => standing === 'AHEAD');
  const first = Math.max(0, Math.min(next < 0 ? inOrder.length : next - 3, inOrder.length - SHOWN));
  return inOrder.slice(first, first + SHOWN);
}

/** The milestones of the programme on one line. */
export function MilestoneLine() {
  const { programmeId } = useScope();
  const { data } = apiQuery.useQuery('get', '/milestones', { params: { query: { programmeId, limit: 200 } } });
  return (
    <Tile title={t('overview.milestones')} to="/mijlpalen">
      {data?.items.length === 0 && <p className="kv-quiet">{t('overview.milestones.none')}</p>}
      <ol className={classes.line}>
        {around(data?.items ?? []).map(({ id, label, startsOn, reachedOn, standing }) => (
          <li key={id} data-standing={standing}>
            <span className={classes.when}>{date(reachedOn ?? startsOn)}</span>
            <span>{label}</span>
            <span className="kv-caption">{t(`overview.milestone.${standing}`)}</span>
          </li>
        ))}
      </ol>
    </Tile>
  );
}
