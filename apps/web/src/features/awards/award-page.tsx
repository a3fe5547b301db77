import { Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useTender } from '@web/features/requirements/use-tender';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date, longDate } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { AwardForm } from './award-form';
import classes from './award.module.css';

type Award = components['schemas']['AwardResponse'];

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
      {award ? <Recorded award={award} /> : <ToRecord programmeId={programmeId} tenderId={tender.id} />}
    </>
  );
}

function Recorded({ award }: { award: Award }) {
  const { baselineName, requirementCount, recordedAt, recordedBy } = award;
  return (
    <Stack gap="md" className={classes.page}>
      <div>
        <h2>{award.contractorName}</h2>
        <p className="kv-quiet">
          {t('award.field.kvk')} {award.contractorKvk}
        </p>
      </div>
      <dl className={classes.facts}>
        <dt>{t('award.field.decided')}</dt>
        <dd>{longDate(award.decidedOn)}</dd>
        <dt>{t('award.field.baseline')}</dt>
        <dd>
          <Link to={`/baselines/${award.baselineId}`}>
            {t('award.requirements', { baseline: baselineName, count: requirementCount })}
          </Link>
        </dd>
        <dt>{t('award.field.motivation')}</dt>
        <dd className={`kv-words ${classes.motivation}`}>{award.motivation}</dd>
      </dl>
      <p className="kv-caption">
        {t('award.recorded', { date: date(recordedAt.slice(0, 10)), name: recordedBy ?? '–' })}
      </p>
    </Stack>
  );
}

function ToRecord({ programmeId, tenderId }: { programmeId: string | undefined; tenderId: string }) {
  const mayRecord = useCan('award.write');
  const { data } = apiQuery.useSuspenseQuery('get', '/requirement-baselines', {
    params: { query: { programmeId, tenderId, state: 'APPROVED', limit: 200 } },
  });
  if (!mayRecord) return <EmptyState title={t('award.none')} text={t('award.none.read')} />;
  if (data.items.length > 0) return <AwardForm tenderId={tenderId} baselines={data.items} />;
  return (
    <EmptyState
      title={t('award.none')}
      text={t('award.none.baseline')}
      action={<LinkButton to="/baselines">{t('award.to-baselines')}</LinkButton>}
    />
  );
}
