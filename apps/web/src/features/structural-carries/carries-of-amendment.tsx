import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { RecordLink } from '@web/ui/record-link';
import { CarryState } from './carry-state';
import classes from './structural-carries.module.css';

type Amendment = components['schemas']['BudgetAmendmentResponse'];

/** In which later years a structural amendment works on; shown once it is in force. */
export function CarriesOfAmendment({ amendment }: { amendment: Amendment }) {
  const { id, duration, effectiveOn, late } = amendment;
  const shown = duration === 'STRUCTURAL' && effectiveOn !== null && !late;
  const { data } = apiQuery.useQuery(
    'get',
    '/budget-amendments/{id}/structural-carries',
    { params: { path: { id } } },
    { enabled: shown },
  );
  if (!shown || !data) return null;
  return (
    <section className={classes.section}>
      <h2>{t('carry.of-amendment')}</h2>
      {data.items.length === 0 && <p className="kv-quiet">{t('carry.of-amendment.none')}</p>}
      <ul className={classes.years}>
        {data.items.map((carry) => (
          <li key={carry.municipalBudgetId}>
            <RecordLink url={`/begroting/${carry.municipalBudgetId}`}>
              {t('municipal-budget.title', { year: carry.year, municipality: carry.municipality })}
            </RecordLink>
            <span>
              <CarryState carry={carry} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
