import { Button, Tabs } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { date, whole } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { useDeed } from '@web/ui/use-deed';
import { IndicatorTable } from '../indicators/indicator-table';
import { ModificationRegister } from '../modifications/modification-register';
import { OpenPeriod, PeriodWorkList } from '../obligations/period-list';
import { ObligationWorkList } from '../obligations/obligation-work-list';
import { ContractAsOf } from './contract-as-of';
import { ContractCore } from './contract-core';
import { ContractCoverage } from './contract-coverage';
import { ContractSubcontractors } from './contract-subcontractors';
import { ContractTransition } from './contract-transition';
import { ContractState } from './contract-state';
import classes from './contracts.module.css';

export type Contract = components['schemas']['ContractResponse'];

/** All on one contract. */
export function ContractPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: contract } = apiQuery.useSuspenseQuery('get', '/contracts/{id}', { params: { path: { id } } });
  const [tab, setTab] = useSearchState('tab', 'kern');
  const mayWrite = useCan('contract.write');
  return (
    <>
      <PageHeader
        title={`${contract.code} ${contract.title}`}
        crumbs={[{ label: t('contract.nav'), to: '/contracten' }]}
        lead={<Lead contract={contract} />}
        actions={mayWrite && <StateActions contract={contract} />}
      />
      <Tabs value={tab} onChange={(next) => setTab(next ?? 'kern')} className={classes.tabs} keepMounted={false}>
        <Tabs.List aria-label={t('contract.tabs')}>
          <Tabs.Tab value="kern">{t('contract.tab.core')}</Tabs.Tab>
          <Tabs.Tab value="verplichtingen" rightSection={whole(contract.proposedCount + contract.confirmedCount)}>
            {t('contract.tab.obligations')}
          </Tabs.Tab>
          <Tabs.Tab value="perioden">{t('contract.tab.periods')}</Tabs.Tab>
          <Tabs.Tab value="kpis" rightSection={whole(contract.indicatorCount)}>
            {t('contract.tab.indicators')}
          </Tabs.Tab>
          <Tabs.Tab value="wijzigingen">{t('modification.contract-tab')}</Tabs.Tab>
          <Tabs.Tab value="dekking">{t('contract.tab.coverage')}</Tabs.Tab>
          <Tabs.Tab value="dag">{t('contract.tab.as-of')}</Tabs.Tab>
          <Tabs.Tab value="transitie">{t('contract.tab.transition')}</Tabs.Tab>
          <Tabs.Tab value="onderaannemers">{t('contract.tab.subcontractors')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="kern" className={classes.panel}>
          <ContractCore contract={contract} />
        </Tabs.Panel>
        <Tabs.Panel value="perioden" className={classes.filling}>
          <PeriodWorkList contractId={id} />
          <OpenPeriod />
        </Tabs.Panel>
        <Tabs.Panel value="dag" className={classes.panel}>
          <ContractAsOf id={id} />
        </Tabs.Panel>
        <Tabs.Panel value="transitie" className={classes.panel}>
          <ContractTransition id={id} />
        </Tabs.Panel>
        <Tabs.Panel value="onderaannemers" className={classes.panel}>
          <ContractSubcontractors id={id} />
        </Tabs.Panel>
        <Tabs.Panel value="verplichtingen" className={classes.filling}>
          {mayWrite && contract.state !== 'ENDED' && (
            <p>
              <LinkButton to={`/verplichtingen/nieuw?contract=${id}`}>{t('obligation.new')}</LinkButton>
            </p>
          )}
          <ObligationWorkList contractId={id} />
        </Tabs.Panel>
        <Tabs.Panel value="kpis" className={classes.filling}>
          <IndicatorTable contractId={id} />
        </Tabs.Panel>
        <Tabs.Panel value="wijzigingen" className={classes.filling}>
          <ModificationRegister contractId={id} />
        </Tabs.Panel>
        <Tabs.Panel value="dekking" className={classes.panel}>
          <ContractCoverage id={id} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function Lead({ contract }: { contract: Contract }) {
  return (
    <>
      <ContractState state={contract.state} /> {contract.contractor} · {date(contract.startsOn)} –{' '}
      {date(contract.endsOn)}
      {contract.proposedCount > 0 && ` · ${t('contract.to-confirm', { count: contract.proposedCount })}`}
    </>
  );
}

const transitionOf = (id: string) => ({
  queryKey: ['transition-gate', id],
  staleTime: 0,
  queryFn: () => api.GET('/contracts/{id}/transition', { params: { path: { id } } }),
});

function StateActions({ contract }: { contract: Contract }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const client = useQueryClient();
  const options = { params: { path: { id: contract.id }, header: ifMatch(contract.rowVersion) } };
  const activate = async () => {
    const waiting = contract.proposedCount;
    const text = [
      t('contract.activate.text', { date: date(contract.startsOn) }),
      ...(waiting > 0 ? [t('contract.activate.waiting', { count: waiting })] : []),
    ].join(' ');
    const councils = (await client.fetchQuery(transitionOf(contract.id))).data?.missingCouncils ?? [];
    const answer = await confirm({
      title: t('contract.activate'),
      text: councils.length > 0 ? `${t('contract.activate.gate', { councils: councils.join(', ') })} ${text}` : text,
      confirm: t('contract.activate'),
      reason: councils.length > 0 ? { label: t('contract.activate.gate.reason'), required: true } : undefined,
    });
    if (!answer) return;
    const body = councils.length > 0 ? { gateReason: answer.reason } : {};
    await run(() => api.POST('/contracts/{id}/activate', { ...options, body }));
  };
  const end = async () => {
    const question = { title: t('contract.end'), text: t('contract.end.text'), confirm: t('contract.end') };
    if (await confirm({ ...question, danger: true })) await run(() => api.POST('/contracts/{id}/end', options));
  };
  return (
    <>
      {contract.state === 'DRAFT' && (
        <Button variant="filled" loading={doing} onClick={() => void activate()}>
          {t('contract.activate')}
        </Button>
      )}
      {contract.state === 'ACTIVE' && (
        <Button loading={doing} onClick={() => void end()}>
          {t('contract.end')}
        </Button>
      )}
      {dialog}
    </>
  );
}
