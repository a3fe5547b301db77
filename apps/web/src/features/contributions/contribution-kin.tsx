import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { percent } from '@web/ui/format';
import { RecordLink } from '@web/ui/record-link';
import classes from './contributions.module.css';

type Contribution = components['schemas']['ContributionResponse'];
type Kin = components['schemas']['KinResponse'];

/** Sentences that this one came from or went into, and those that look like it. */
export function ContributionKin({ contribution }: { contribution: Contribution }) {
  const { state, mergedFrom, mergedInto, splitInto, splitFrom } = contribution;
  return (
    <>
      <KinList title={t('contribution.merged-from')} kin={mergedFrom} />
      <KinList title={t('contribution.split-into')} kin={splitInto} />
      <KinList title={t('contribution.split-from')} kin={splitFrom ? [splitFrom] : []} />
      <KinList title={t('contribution.merged-into')} kin={mergedInto ? [mergedInto] : []} />
      {state === 'MERGED' && !mergedInto && <p className="kv-quiet">{t('contribution.merged-elsewhere')}</p>}
      {state === 'OPEN' && <Lookalikes id={contribution.id} />}
    </>
  );
}

function KinList({ title, kin }: { title: string; kin: Kin[] }) {
  if (kin.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className={classes.plain}>
        {kin.map((one) => (
          <li key={one.id}>
            <RecordLink url={`/werkgroepinbreng/${one.id}`}>{one.code}</RecordLink>{' '}
            <span className="kv-words">“{one.sentence}”</span>
            <div className="kv-caption">{[one.workgroup, one.author].filter(Boolean).join(' · ')}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Lookalikes({ id }: { id: string }) {
  const { data } = apiQuery.useQuery('get', '/contributions/{id}/suggestions', { params: { path: { id } } });
  if (!data || data.items.length === 0) return null;
  return (
    <section>
      <h3>{t('contribution.alike')}</h3>
      <ul className={classes.plain}>
        {data.items.map(({ score, contribution: one }) => (
          <li key={one.id}>
            <RecordLink url={`/werkgroepinbreng/${one.id}`}>{one.code}</RecordLink>{' '}
            <span className="kv-words">“{one.sentence}”</span>
            <div className="kv-caption">
              {[
                t('contribution.alike.percent', { percent: percent(String(Math.round(score * 100))) }),
                one.workgroup,
                one.state === 'TREATED' && t('contribution.alike.treated'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
