import { apiQuery } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { money } from '@web/ui/format';
import { Tile } from './tile';
import classes from './overview.module.css';

/** Only for the width of a bar: figures are shown as they came. */
const share = (part: string | null, whole: number): number =>
  whole > 0 ? Math.min(100, Math.max(0, (Number(part ?? 0) / whole) * 100)) : 0;

/** What was spent of what was agreed for the year, against the time that has gone. */
export function BudgetBar() {
  const { programmeId, municipalityId, year } = useScope();
  const { data } = apiQuery.useQuery('get', '/budget-board', {
    params: { query: { programmeId, year, municipalityId: municipalityId ?? undefined } },
  });
  const total = data?.versionNumber ? data.total : null;
  if (!total) {
    return (
      <Tile title={t('overview.budget', { year })} to="/budgetbord">
        <p className="kv-quiet">{t('overview.budget.none', { year })}</p>
      </Tile>
    );
  }
  const { agreed, spent, expected, forecast } = total;
  const most = Math.max(Number(agreed), Number(spent ?? 0));
  const [used, due] = [share(spent, most), share(expected, most)];
  const facts = { agreed: money(agreed), spent: money(spent), expected: money(expected) };
  return (
    <Tile title={t('overview.budget', { year })} to="/budgetbord">
      <svg
        className={classes.bar}
        viewBox="0 0 100 12"
        preserveAspectRatio="none"
        role="img"
        aria-label={t('overview.budget.bar', facts)}
      >
        <rect className={classes.whole} width="100" height="12" />
        <rect className={classes.used} width={used} height="12" />
        <rect className={classes.due} x={Math.max(0, due - 0.4)} width="0.8" height="12" />
      </svg>
      <p className="kv-caption">{t('overview.budget.expected', { amount: money(expected) })}</p>
      <dl className={classes.figures}>
        {[
          ['agreed', agreed],
          ['spent', spent],
          ['forecast', forecast],
        ].map(([key, value]) => (
          <div key={key}>
            <dt className="kv-caption">{t(`overview.budget.${key}`)}</dt>
            <dd>{money(value!)}</dd>
          </div>
        ))}
      </dl>
    </Tile>
  );
}
