import { useParams } from '@tanstack/react-router';
import { apiQuery } from '@web/api/client';
import { t } from '@web/texts';
import { FactList } from '@web/ui/fact-list';
import { date } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { RodeDraadButton } from '@web/ui/rode-draad/rode-draad-button';
import { RiskCourse } from './risk-course';
import { RiskDeeds } from './risk-deeds';
import { RiskForecast } from './risk-forecast';
import { RiskLinks } from './risk-links';
import { RiskMeasures } from './risk-measures';
import { bandText, RiskScore, type RiskDetail } from './risk-score';
import classes from './risks.module.css';

/** One risk: its words, what is done against it, how its score moved and where its euros went. */
export function RiskPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: risk } = apiQuery.useSuspenseQuery('get', '/risks/{id}', { params: { path: { id } } });
  return (
    <>
      <PageHeader
        title={`${risk.code} ${risk.title}`}
        crumbs={[
          { label: risk.contractCode, to: `/contracten/${risk.contractId}?tab=risicos` },
          { label: t('risk.nav'), to: '/risicos' },
        ]}
        lead={<RiskScore score={risk.score} band={risk.band} />}
        actions={
          <>
            <RodeDraadButton kind="risk" id={id} />
            <RiskDeeds risk={risk} />
          </>
        }
      />
      {risk.state === 'CLOSED' && (
        <p className={classes.note}>
          {t('risk.closed', {
            date: date(risk.closedOn),
            outcome: t(`risk.outcome.${risk.outcome}`),
            reason: risk.closedReason ?? '',
          })}
        </p>
      )}
      <div className={classes.page}>
        <div className={classes.column}>
          <Words risk={risk} />
          <RiskMeasures risk={risk} />
          <RiskCourse risk={risk} />
        </div>
        <div className={classes.column}>
          <Facts risk={risk} />
          <RiskForecast risk={risk} />
          <RiskLinks risk={risk} />
        </div>
      </div>
    </>
  );
}

function Words({ risk }: { risk: RiskDetail }) {
  return (
    <section className={classes.block} aria-label={t('risk.words')}>
      <ul className={classes.chain}>
        {(['cause', 'event', 'effect'] as const).map((name) => (
          <li key={name}>
            <h3>{t(`risk.field.${name}`)}</h3>
            <p className="kv-words">{risk[name]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const Facts = ({ risk }: { risk: RiskDetail }) => (
  <section className={classes.block} aria-label={t('risk.one')}>
    <FactList
      facts={[
        [t('risk.field.chance'), t(`risk.chance.${risk.chance}`)],
        [t('risk.field.impact'), t(`risk.impact.${risk.impact}`)],
        [t('risk.filter.money'), bandText(risk)],
        [t('risk.field.strategy'), t(`risk.strategy.${risk.strategy}`)],
        [t('risk.field.owner'), risk.owner.name],
        [t('risk.field.review'), risk.reviewOn && date(risk.reviewOn)],
      ]}
    />
  </section>
);
