import { Tabs } from '@mantine/core';
import { apiQuery } from '@web/api/client';
import { useTender } from '@web/features/requirements/use-tender';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { PageHeader } from '@web/ui/page-header';
import { useMe, type Assessment } from './assessment-data';
import { Assessors } from './assessors';
import { ConsensusPanel } from './consensus-panel';
import { Declaration } from './declaration';
import { MyScores } from './my-scores';
import { RankingPanel } from './ranking-panel';
import { StartAssessment } from './start-assessment';
import classes from './assessments.module.css';

/** The assessment of the tender: who assesses, the own scores, consensus and ranking. */
export function AssessmentPage() {
  const { programmeId, tender } = useTender();
  if (!tender) return <EmptyState title={t('requirement.no-tender')} text={t('requirement.no-tender.text')} />;
  return <OfTender key={tender.id} programmeId={programmeId} tenderId={tender.id} title={tender.title} />;
}

interface OfTenderProps {
  programmeId: string | undefined;
  tenderId: string;
  title: string;
}

function OfTender({ programmeId, tenderId, title }: OfTenderProps) {
  const { data } = apiQuery.useSuspenseQuery('get', '/assessments', { params: { query: { programmeId, tenderId } } });
  const id = data.items[0]?.id;
  return (
    <>
      <PageHeader title={t('assessment.nav')} lead={title} />
      {id ? <Begun id={id} /> : <StartAssessment programmeId={programmeId} tenderId={tenderId} />}
    </>
  );
}

function Begun({ id }: { id: string }) {
  const { data: assessment } = apiQuery.useSuspenseQuery('get', '/assessments/{id}', { params: { path: { id } } });
  const me = useMe(assessment);
  const [tab, setTab] = useSearchState('deel', me ? 'scoren' : 'beoordelaars');
  if (me?.state === 'APPOINTED') return <Declaration assessment={assessment} />;
  return (
    <Tabs value={tab} onChange={(next) => setTab(next ?? 'beoordelaars')} keepMounted={false}>
      <Tabs.List aria-label={t('assessment.parts')}>
        <Tabs.Tab value="beoordelaars">{t('assessment.tab.assessors')}</Tabs.Tab>
        {me && <Tabs.Tab value="scoren">{t('assessment.tab.scores')}</Tabs.Tab>}
        <Tabs.Tab value="consensus">{t('assessment.tab.consensus')}</Tabs.Tab>
        <Tabs.Tab value="rangorde">{t('assessment.tab.ranking')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="beoordelaars" className={classes.panel}>
        <Assessors assessment={assessment} />
      </Tabs.Panel>
      {me && (
        <Tabs.Panel value="scoren" className={classes.panel}>
          <MyScores assessment={assessment} me={me} />
        </Tabs.Panel>
      )}
      <Tabs.Panel value="consensus" className={classes.panel}>
        {assessment.readable ? <ConsensusPanel assessment={assessment} /> : <Closed />}
      </Tabs.Panel>
      <Tabs.Panel value="rangorde" className={classes.panel}>
        {assessment.readable ? <Ranked assessment={assessment} /> : <Closed />}
      </Tabs.Panel>
    </Tabs>
  );
}

const Closed = () => <EmptyState title={t('assessment.closed')} text={t('assessment.closed.text')} />;

function Ranked({ assessment }: { assessment: Assessment }) {
  const { data: ranking } = apiQuery.useSuspenseQuery('get', '/assessments/{id}/ranking', {
    params: { path: { id: assessment.id } },
  });
  return <RankingPanel ranking={ranking} />;
}
