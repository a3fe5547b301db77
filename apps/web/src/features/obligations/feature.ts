import { IconCalendarCheck, IconChecklist } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import { apiQuery } from '@web/api/client';
import { useCan, useScope } from '@web/shell/scope';
import { lazyTab } from '@web/shell/contract-tab';
import type { Feature } from '@web/shell/feature';
import { obligationTextsNl } from './texts.nl';

/** Proposals that wait, for who may decide. */
function useWaiting(): number | undefined {
  const { programmeId } = useScope();
  const mayDecide = useCan('obligation.write');
  const query = { programmeId, limit: 1 };
  const { data } = apiQuery.useQuery('get', '/obligations', { params: { query } }, { enabled: mayDecide });
  return data?.counts.proposed || undefined;
}

/** Obligations over all contracts, and one of them. */
export const feature: Feature = {
  nav: [
    {
      group: 'contract',
      order: 20,
      label: 'obligation.nav',
      path: '/verplichtingen',
      icon: IconChecklist,
      permission: 'obligation.read',
      useCount: useWaiting,
    },
    {
      group: 'contract',
      order: 25,
      label: 'period.nav',
      path: '/perioden',
      icon: IconCalendarCheck,
      permission: 'obligation.read',
    },
  ],
  routes: [
    {
      path: '/perioden',
      title: 'period.nav',
      permission: 'obligation.read',
      component: lazyRouteComponent(() => import('./period-list'), 'PeriodList'),
    },
    {
      path: '/verplichtingen/nieuw',
      title: 'obligation.new',
      permission: 'obligation.write',
      component: lazyRouteComponent(() => import('./new-obligation'), 'NewObligation'),
    },
    {
      path: '/verplichtingen',
      title: 'obligation.nav',
      permission: 'obligation.read',
      component: lazyRouteComponent(() => import('./obligation-list'), 'ObligationList'),
    },
    {
      path: '/verplichtingen/$id',
      title: 'obligation.one',
      permission: 'obligation.read',
      component: lazyRouteComponent(() => import('./obligation-page'), 'ObligationPage'),
    },
  ],
  contractTabs: [
    {
      value: 'verplichtingen',
      order: 20,
      label: 'contract.tab.obligations',
      permission: 'obligation.read',
      count: ({ proposedCount, confirmedCount }) => proposedCount + confirmedCount,
      fills: true,
      ofDay: true,
      component: lazyTab(() => import('./contract-obligations'), 'ContractObligations'),
    },
    {
      value: 'perioden',
      order: 25,
      label: 'contract.tab.periods',
      permission: 'obligation.read',
      fills: true,
      component: lazyTab(() => import('./contract-obligations'), 'ContractPeriods'),
    },
  ],
  texts: obligationTextsNl,
};
