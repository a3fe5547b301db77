import { Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { RodeDraadButton } from '@web/ui/rode-draad/rode-draad-button';
import { ExportMenu } from '@web/ui/export-menu';
import { date, longDate } from '@web/ui/format';
import { Clocks } from './clocks';
import { Letters } from './letters';
import { Proceedings } from './proceedings';
import classes from './award.module.css';

export type Award = components['schemas']['AwardResponse'];

/** What was decided, and all that follows until the contract may be signed. */
export function AwardRecorded({ award }: { award: Award }) {
  const mayWrite = useCan('award.write');
  const { data: signing } = apiQuery.useSuspenseQuery('get', '/awards/{id}/signing', {
    params: { path: { id: award.id } },
  });
  return (
    <Stack gap="xl">
      <Clocks award={award} signing={signing} mayWrite={mayWrite} />
      <div className={classes.columns}>
        <Decision award={award} />
        <Promises awardId={award.id} />
      </div>
      {mayWrite && award.offerId && <Letters award={award} sentOn={signing.sentOn} />}
      <Proceedings award={award} signing={signing} mayWrite={mayWrite} />
      {mayWrite && award.offerId && (
        <section>
          <h2>{t('award.paper')}</h2>
          <p className={`kv-quiet ${classes.paper}`}>{t('award.paper.text')}</p>
          <ExportMenu
            kind="award-record"
            tenderId={award.tenderId}
            parameters={{ awardId: award.id }}
            formats={['pdf', 'docx']}
            label={t('award.paper')}
          />
        </section>
      )}
    </Stack>
  );
}

function Decision({ award }: { award: Award }) {
  const { baselineName, requirementCount, recordedAt, recordedBy } = award;
  return (
    <section className={classes.panel}>
      <h2>{award.contractorName}</h2>
      <p className="kv-quiet">
        {t('award.field.kvk')} {award.contractorKvk}
      </p>
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
        {award.deviationReason && (
          <>
            <dt>{t('award.deviation')}</dt>
            <dd className={`kv-words ${classes.motivation}`}>{award.deviationReason}</dd>
          </>
        )}
        {award.byHandReason && (
          <>
            <dt>{t('award.by-hand')}</dt>
            <dd className="kv-words">{award.byHandReason}</dd>
          </>
        )}
      </dl>
      <p className="kv-caption">
        {t('award.recorded', { date: date(recordedAt.slice(0, 10)), name: recordedBy ?? '–' })}
      </p>
    </section>
  );
}

function Promises({ awardId }: { awardId: string }) {
  const { data } = apiQuery.useSuspenseQuery('get', '/awards/{id}/promises', { params: { path: { id: awardId } } });
  if (data.items.length === 0) return null;
  return (
    <section className={classes.panel}>
      <h2>{t('award.promises')}</h2>
      <ol className={classes.list}>
        {data.items.map(({ id, sentence, source, page, criterion }) => (
          <li key={id}>
            <span className="kv-words">{sentence}</span>{' '}
            <span className="kv-caption">
              {[page ? t('award.promise.page', { source, page }) : source, criterion].filter(Boolean).join(' · ')}
            </span>{' '}
            <RodeDraadButton kind="award-promise" id={id} />
          </li>
        ))}
      </ol>
    </section>
  );
}
