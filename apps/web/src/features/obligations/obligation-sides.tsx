import { apiQuery } from '@web/api/client';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { RecordLink } from '@web/ui/record-link';
import type { ObligationDetail } from './obligation-state';
import { PromiseDocument } from './promise-document';
import { PeriodState } from './period-state';
import classes from './obligations.module.css';

/** The words that it came from, and what went on in it. */
export function ObligationSource({ obligation: { source, merged } }: { obligation: ObligationDetail }) {
  return (
    <section className={classes.block}>
      <h2>{t('obligation.source.title')}</h2>
      {source ? (
        <>
          <p>
            <strong>{source.code}</strong> · {t(`obligation.source.${source.kind}`)}
          </p>
          {source.quote && <blockquote className={`kv-words ${classes.quote}`}>{source.quote}</blockquote>}
          {source.kind === 'PROMISE' && <PromiseDocument promiseId={source.id} />}
        </>
      ) : (
        <p className="kv-quiet">{t('obligation.source.own')}</p>
      )}
      {merged.length > 0 && (
        <>
          <h3>{t('obligation.merged.from')}</h3>
          <ul className={classes.links}>
            {merged.map((one) => (
              <li key={one.id}>
                <div className={classes.what}>
                  <RecordLink url={`/verplichtingen/${one.id}`}>
                    {one.code} {one.title}
                  </RecordLink>
                  <div className="kv-words kv-quiet">{one.text}</div>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What it asks and when; a period opens beside the page. */
export function ObligationPeriods({ obligation: { id, contractId, state } }: { obligation: ObligationDetail }) {
  const [, setOpen] = useSearchState('periode');
  const { data } = apiQuery.useQuery('get', '/obligation-periods', {
    params: { query: { obligationId: id, limit: 200 } },
  });
  if (state !== 'CONFIRMED' && state !== 'ENDED') return null;
  const periods = data?.items ?? [];
  return (
    <section className={classes.block}>
      <h2>{t('obligation.periods')}</h2>
      {data && periods.length === 0 && <p className="kv-quiet">{t('obligation.periods.none')}</p>}
      <ul className={classes.periods}>
        {periods.map((period) => (
          <li key={period.id}>
            <button type="button" className={classes.open} onClick={() => setOpen(period.id)}>
              {date(period.dueOn)}
            </button>
            <PeriodState {...period} />
          </li>
        ))}
      </ul>
      <RecordLink url={`/contracten/${contractId}?tab=perioden`}>{t('obligation.periods.all')}</RecordLink>
    </section>
  );
}
