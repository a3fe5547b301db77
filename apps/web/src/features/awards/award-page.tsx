import { apiQuery } from '@web/api/client';
import { useTender } from '@web/features/requirements/use-tender';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { AwardForm } from './award-form';
import { AwardRecorded } from './award-recorded';
import { RankedAward } from './ranked-award';

/** The award of the tender: recorded, to be recorded, or not possible yet. */
export function AwardPage() {
  const { programmeId, tender } = useTender();
  const { data } = apiQuery.useSuspenseQuery('get', '/awards', {
    params: { query: { programmeId, tenderId: tender?.id } },
  });
  const award = data.items[0];
  if (!tender) return <EmptyState title={t('requirement.no-tender')} text={t('requirement.no-tender.text')} />;
  return (
    <>
      <PageHeader title={t('award.nav')} lead={t('award.lead', { tender: tender.title })} />
      {award ? <AwardRecorded award={award} /> : <ToRecord programmeId={programmeId} tenderId={tender.id} />}
    </>
  );
}

interface ToRecordProps {
  programmeId: string | undefined;
  tenderId: string;
}

/** From the ranking where offers were registered; by hand where another system was used. */
function ToRecord({ programmeId, tenderId }: ToRecordProps) {
  const mayRecord = useCan('award.write');
  const { data: assessments } = apiQuery.useSuspenseQuery('get', '/assessments', {
    params: { query: { programmeId, tenderId } },
  });
  const { data: opening } = apiQuery.useSuspenseQuery('get', '/offers/opening', { params: { query: { tenderId } } });
  const assessment = assessments.items[0];
  if (!mayRecord) return <EmptyState title={t('award.none')} text={t('award.none.read')} />;
  if (assessment?.state === 'ADVISED') return <RankedAward tenderId={tenderId} assessmentId={assessment.id} />;
  if (opening.envelopes > 0) {
    return (
      <EmptyState
        title={t('award.none')}
        text={t('award.none.advice')}
        action={<LinkButton to="/beoordeling">{t('offer.to-assessment')}</LinkButton>}
      />
    );
  }
  return <ByHand programmeId={programmeId} tenderId={tenderId} />;
}

function ByHand({ programmeId, tenderId }: ToRecordProps) {
  const { data } = apiQuery.useSuspenseQuery('get', '/requirement-baselines', {
    params: { query: { programmeId, tenderId, state: 'APPROVED', limit: 200 } },
  });
  if (data.items.length > 0) return <AwardForm tenderId={tenderId} baselines={data.items} />;
  return (
    <EmptyState
      title={t('award.none')}
      text={t('award.none.baseline')}
      action={<LinkButton to="/baselines">{t('award.to-baselines')}</LinkButton>}
    />
  );
}
