import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import type { Award } from './award-recorded';
import { ClockDialog } from './clock-dialog';
import classes from './award.module.css';

export type Signing = components['schemas']['SigningResponse'];
type Term = NonNullable<Signing['challenge']>;

interface ClocksProps {
  award: Award;
  signing: Signing;
  mayWrite: boolean;
}

/** Whether the contract may be signed, and both clocks with their two readings. */
export function Clocks({ award, signing, mayWrite }: ClocksProps) {
  const [setting, setSetting] = useState(false);
  const free = signing.blocks.length === 0;
  const Symbol = free ? IconCircleCheck : IconAlertTriangle;
  return (
    <section>
      <h2>{t('award.clocks')}</h2>
      <div className={classes.verdict} data-free={free} role="status">
        <Symbol size={20} stroke={1.75} aria-hidden />
        <div>
          <strong>{t(!signing.tracked ? 'award.not-tracked' : free ? 'award.may-sign' : 'award.not-yet')}</strong>
          {signing.blocks.map((block) => (
            <p key={block}>{t(`award.block.${block}`)}</p>
          ))}
        </div>
      </div>
      <div className={classes.columns}>
        <section className={classes.panel}>
          <h3>{t('award.standstill')}</h3>
          <Standstill signing={signing} />
        </section>
        <section className={classes.panel}>
          <h3>{t('award.challenge')}</h3>
          {signing.challenge ? (
            <TermText term={signing.challenge} />
          ) : (
            <p className="kv-quiet">
              {signing.challengeDays
                ? t('award.after-sending', { count: signing.challengeDays })
                : t('award.challenge.none')}
            </p>
          )}
        </section>
        <section className={classes.panel}>
          <h3>{t('award.notice')}</h3>
          <p>{t('award.notice.by', { date: date(signing.noticeBy) })}</p>
          {signing.noticeBundledBy && (
            <p className="kv-quiet">{t('award.notice.bundled', { date: date(signing.noticeBundledBy) })}</p>
          )}
        </section>
      </div>
      {mayWrite && (
        <Button mt="sm" onClick={() => setSetting(true)}>
          {t('award.clock.set')}
        </Button>
      )}
      {setting && <ClockDialog award={award} signing={signing} onClose={() => setSetting(false)} />}
    </section>
  );
}

function Standstill({ signing }: { signing: Signing }) {
  const { standstill, singleTenderer, standstillDays } = signing;
  if (singleTenderer) return <p>{t('award.single')}</p>;
  if (standstill?.state === 'BELOW_LAW') {
    return <p>{t('award.below-law', { days: standstill.days ?? 0, demanded: standstill.demanded ?? 0 })}</p>;
  }
  if (standstill?.term) return <TermText term={standstill.term} />;
  if (standstillDays) return <p className="kv-quiet">{t('award.after-sending', { count: standstillDays })}</p>;
  return <p>{t(signing.regime === 'SAS' ? 'award.no-clause' : 'award.law-term')}</p>;
}

/** Day 1, the last day by counting and by rolling on where they differ, and the safe one. */
function TermText({ term }: { term: Term }) {
  return (
    <dl className={classes.facts}>
      <dt>{t('award.term.first')}</dt>
      <dd>{date(term.firstDay)}</dd>
      {term.differs && (
        <>
          <dt>{t('award.term.counted')}</dt>
          <dd>
            {date(term.counted)} ({term.closedBecause})
          </dd>
          <dt>{t('award.term.rolled')}</dt>
          <dd>{date(term.rolled)}</dd>
        </>
      )}
      <dt>{t(term.differs ? 'award.term.safe' : 'award.term.last')}</dt>
      <dd>
        <strong>{date(term.advised)}</strong>
      </dd>
      <dt>{t('award.term.over')}</dt>
      <dd>{date(term.over)}</dd>
    </dl>
  );
}
