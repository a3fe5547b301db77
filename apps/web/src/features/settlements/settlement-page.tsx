import { NativeSelect } from '@mantine/core';
import { IconCalculator, IconListNumbers } from '@tabler/icons-react';
import { apiQuery } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { AccountsClosings } from './accounts-closings';
import { ruleWords, type Rule } from './rule-words';
import { ScenarioCompare } from './scenario-compare';
import { SettlementList } from './settlement-list';
import { useSettlementYear, type ContractYear } from './use-settlement-year';
import classes from './settlements.module.css';

/** One contract year: its rules, the scenarios side by side, what was settled, and until when the accounts are open. */
export function SettlementPage() {
  const { place, year, budgets, choose } = useSettlementYear();
  const mayWrite = useCan('settlement.write');
  return (
    <>
      <PageHeader
        title={t('settlement.title', { year })}
        lead={t('settlement.lead')}
        actions={
          place && (
            <>
              <ExportMenu
                kind="settlement-scenarios"
                formats={['pdf', 'xlsx']}
                parameters={{ contractId: place.contractId, year: String(year) }}
              />
              {mayWrite && (
                <LinkButton to="/afrekening/regels" leftSection={<IconListNumbers size={16} aria-hidden />}>
                  {t('settlement.rules.new')}
                </LinkButton>
              )}
              <LinkButton
                to="/afrekening/scenarios/nieuw"
                variant="filled"
                leftSection={<IconCalculator size={16} aria-hidden />}
              >
                {t('settlement.scenario.new')}
              </LinkButton>
            </>
          )
        }
      />
      {budgets.length > 1 && place && (
        <NativeSelect
          label={t('settlement.contract')}
          className={classes.contract}
          data={budgets.map((one) => ({ value: one.contractId, label: `${one.contractCode} · ${one.contractTitle}` }))}
          value={place.contractId}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
      {place ? (
        <Year place={place} mayWrite={mayWrite} />
      ) : (
        <EmptyState
          title={t('settlement.no-budget.title', { year })}
          text={t('settlement.no-budget.text')}
          action={<LinkButton to="/afgesproken-budget">{t('settlement.no-budget.action')}</LinkButton>}
        />
      )}
    </>
  );
}

function Year({ place, mayWrite }: { place: ContractYear; mayWrite: boolean }) {
  const { programmeId, contractId, year } = place;
  const { data: schemes } = apiQuery.useSuspenseQuery('get', '/settlement-schemes', {
    params: { query: { programmeId, contractId, limit: 50 } },
  });
  const inForce = schemes.items
    .filter(({ fromYear }) => fromYear <= year)
    .sort((a, b) => b.fromYear - a.fromYear || b.n - a.n)[0];
  return (
    <>
      <section className={classes.section}>
        <h2>{t('settlement.rules')}</h2>
        {inForce ? (
          <>
            <p className="kv-quiet">
              {t('settlement.rules.from', { year: inForce.fromYear, decision: inForce.decisionReference })}
            </p>
            <Rules rules={inForce.rules} />
          </>
        ) : (
          <EmptyState
            title={t('settlement.rules.none.title')}
            text={t('settlement.rules.none.text')}
            action={mayWrite && <LinkButton to="/afrekening/regels">{t('settlement.rules.new')}</LinkButton>}
          />
        )}
      </section>
      <ScenarioCompare place={place} />
      <SettlementList place={place} mayWrite={mayWrite} />
      <AccountsClosings place={place} mayWrite={mayWrite} />
    </>
  );
}

export function Rules({ rules }: { rules: Rule[] }) {
  if (rules.length === 0) return <p>{t('settlement.rules.empty')}</p>;
  return (
    <ol className={classes.rules}>
      {rules.map((rule, index) => (
        <li key={index}>
          <strong>{t(`settlement.rule.${rule.kind}`)}</strong> {ruleWords(rule)}
        </li>
      ))}
    </ol>
  );
}
