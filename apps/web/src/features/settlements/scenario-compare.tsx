import { Money } from '@koersvast/kernel';
import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { amount } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { ScenarioState } from './scenario-state';
import type { ContractYear } from './use-settlement-year';
import classes from './settlements.module.css';

export type Scenario = components['schemas']['SettlementScenarioResponse'];

const SHOWN = 6;

/** Inside the partner's own risk, or beyond it on one of both sides. */
const bandWords = ({ spent, bandFrom, bandTo }: Scenario): string => {
  if (bandFrom === null || bandTo === null) return t('settlement.band.none');
  const value = Money.parse(spent);
  const above = value.compare(Money.parse(bandTo)) > 0;
  const below = value.compare(Money.parse(bandFrom)) < 0;
  return t(`settlement.band.${above ? 'above' : below ? 'below' : 'within'}`);
};

/** Rows of figures, columns of scenarios: what each guess is for the partner and for every municipality. */
export function ScenarioCompare({ place }: { place: ContractYear }) {
  const { programmeId, contractId, year } = place;
  const { data } = apiQuery.useSuspenseQuery('get', '/settlement-scenarios', {
    params: { query: { programmeId, contractId, year, sort: '-recordedAt', limit: 50 } },
  });
  const scenarios = data.items.slice(0, SHOWN).reverse();
  return (
    <section className={classes.section}>
      <h2>{t('settlement.scenarios')}</h2>
      {scenarios.length === 0 ? (
        <EmptyState
          title={t('settlement.scenarios.none.title')}
          text={t('settlement.scenarios.none.text')}
          action={<LinkButton to="/afrekening/scenarios/nieuw">{t('settlement.scenario.new')}</LinkButton>}
        />
      ) : (
        <>
          <CompareTable scenarios={scenarios} />
          <p className="kv-caption">{t('settlement.sign')}</p>
          {data.items.length > SHOWN && <Older scenarios={data.items.slice(SHOWN)} />}
        </>
      )}
    </section>
  );
}

function CompareTable({ scenarios }: { scenarios: Scenario[] }) {
  const places = scenarios[0]!.shares;
  const share = (scenario: Scenario, id: string) =>
    scenario.shares.find(({ municipalityId }) => municipalityId === id)?.amount ?? null;
  const rows: [name: string, cell: (scenario: Scenario) => string, heavy?: true][] = [
    [t('settlement.agreed'), (one) => amount(one.agreed)],
    [t('settlement.spent'), (one) => amount(one.spent)],
    [t('settlement.band'), bandWords],
    [t('settlement.partner'), (one) => amount(one.partner, { plus: true }), true],
    [t('settlement.municipalities'), (one) => amount(one.municipalities, { plus: true }), true],
    ...places.map(
      ({ municipalityId, municipality }) =>
        [municipality, (one: Scenario) => amount(share(one, municipalityId), { plus: true })] as [
          string,
          (scenario: Scenario) => string,
        ],
    ),
    [t('settlement.reserve.after'), (one) => (one.reserveAfter === null ? '–' : amount(one.reserveAfter))],
  ];
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('settlement.scenarios')}>
      <table className={classes.compare}>
        <caption>
          <VisuallyHidden>{t('settlement.scenarios')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('settlement.figure')}</th>
            {scenarios.map((one) => (
              <th key={one.id} scope="col" data-state={one.state}>
                <Link to={`/afrekening/scenarios/${one.id}` as string}>
                  {one.code} {one.name}
                </Link>
                <ScenarioState state={one.state} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, cell, heavy]) => (
            <tr key={name} data-heavy={heavy}>
              <th scope="row">{name}</th>
              {scenarios.map((one) => (
                <td key={one.id}>{cell(one)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Older({ scenarios }: { scenarios: Scenario[] }) {
  return (
    <p className="kv-caption">
      {t('settlement.scenarios.older')}{' '}
      {scenarios.map((one) => (
        <span key={one.id}>
          <Link to={`/afrekening/scenarios/${one.id}` as string}>
            {one.code} {one.name}
          </Link>{' '}
        </span>
      ))}
    </p>
  );
}
