import { apiQuery } from '@web/api/client';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { whole } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { RecordLink } from '@web/ui/record-link';
import { standOf } from '../indicators/light-chip';
import { BudgetBar } from './budget-bar';
import { MilestoneLine } from './milestone-line';
import { Tile } from './tile';
import classes from './overview.module.css';

/** The programme on one page, as far as this person may see it. */
export function OverviewPage() {
  const [budget, indicators, risks, obligations] = [
    useCan('budget.read'),
    useCan('indicator.read'),
    useCan('risk.read'),
    useCan('obligation.read'),
  ];
  return (
    <>
      <PageHeader title={t('overview.nav')} lead={t('overview.lead')} />
      <div className={classes.page}>
        <MilestoneLine />
        <div className={classes.tiles}>
          {budget && <BudgetBar />}
          {indicators && <IndicatorLights />}
          {obligations && <Obligations />}
          {risks && <TopRisks />}
        </div>
      </div>
    </>
  );
}

interface Count {
  label: string;
  value: number;
  to: string;
  tone?: 'err' | 'warn' | 'ok';
}

/** Numbers that open the list they count. */
const Counts = ({ counts }: { counts: Count[] }) => (
  <ul className={classes.counts}>
    {counts.map(({ label, value, to, tone }) => (
      <li key={label} data-tone={value > 0 ? tone : undefined}>
        <RecordLink url={to}>
          <strong>{whole(value)}</strong> {label}
        </RecordLink>
      </li>
    ))}
  </ul>
);

const tones = { RED: 'err', AMBER: 'warn', GREEN: 'ok' } as const;

/** How many indicators stand on each light, and which are red. */
function IndicatorLights() {
  const { programmeId } = useScope();
  const { data } = apiQuery.useQuery('get', '/indicators', {
    params: { query: { programmeId, state: 'ACTIVE', limit: 200 } },
  });
  const items = data?.items ?? [];
  const on = (light: 'RED' | 'AMBER' | 'GREEN') => items.filter(({ latest }) => standOf(latest) === light);
  const without = items.filter(({ latest }) => !standOf(latest)).length;
  return (
    <Tile title={t('overview.indicators')} to="/kpis">
      {data && items.length === 0 && <p className="kv-quiet">{t('overview.indicators.none')}</p>}
      <Counts
        counts={[
          ...(['RED', 'AMBER', 'GREEN'] as const).map((light) => ({
            label: t(`overview.light.${light}`),
            value: on(light).length,
            to: `/kpis?light=${light}`,
            tone: tones[light],
          })),
          { label: t('overview.light.NONE'), value: without, to: '/kpis' },
        ]}
      />
      <ul className={classes.lines}>
        {[...on('RED'), ...on('AMBER')].slice(0, 5).map(({ id, code, name }) => (
          <li key={id}>
            <RecordLink url={`/kpis/${id}`}>{code}</RecordLink> {name}
          </li>
        ))}
      </ul>
    </Tile>
  );
}

/** What the contracts ask: the same numbers as the tabs of Perioden. */
function Obligations() {
  const { programmeId } = useScope();
  const { data } = apiQuery.useQuery('get', '/obligation-periods/count', { params: { query: { programmeId } } });
  const views = [
    ['overdue', 'OVERDUE', data?.overdue, 'err'],
    ['due', 'DUE', data?.due, undefined],
    ['judge', 'TO_APPROVE', data?.toApprove, 'warn'],
    ['escalated', 'ESCALATED', data?.escalated, 'warn'],
  ] as const;
  return (
    <Tile title={t('overview.obligations')} to="/perioden">
      <Counts
        counts={views.map(([key, view, value = 0, tone]) => ({
          label: t(`overview.obligations.${key}`),
          value,
          to: `/perioden?beeld=${view}`,
          tone,
        }))}
      />
    </Tile>
  );
}

/** The five highest scores. */
function TopRisks() {
  const { programmeId } = useScope();
  const { data } = apiQuery.useQuery('get', '/risks', {
    params: { query: { programmeId, state: 'OPEN', sort: '-score', limit: 5 } },
  });
  return (
    <Tile title={t('overview.risks')} to="/risicos">
      {data?.items.length === 0 && <p className="kv-quiet">{t('overview.risks.none')}</p>}
      <ol className={classes.lines}>
        {data?.items.map(({ id, code, title, score }) => (
          <li key={id}>
            <RecordLink url={`/risicos/${id}`}>{code}</RecordLink> {title}{' '}
            <span className="kv-caption">{t('overview.risk.score', { score })}</span>
          </li>
        ))}
      </ol>
    </Tile>
  );
}
