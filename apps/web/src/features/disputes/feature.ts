import { IconGavel } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import { lazyTab } from '@web/shell/contract-tab';
import type { Feature } from '@web/shell/feature';
import { disputeTextsNl } from './texts.nl';

/** Issues and disputes about a contract, on the steps of the ladder. */
export const feature: Feature = {
  nav: [
    {
      group: 'contract',
      order: 55,
      label: 'dispute.nav',
      path: '/kwesties',
      icon: IconGavel,
      permission: 'dispute.read',
    },
  ],
  routes: [
    {
      path: '/kwesties',
      title: 'dispute.nav',
      permission: 'dispute.read',
      component: lazyRouteComponent(() => import('./dispute-list'), 'DisputeList'),
    },
    {
      path: '/kwesties/$id',
      title: 'dispute.one',
      permission: 'dispute.read',
      component: lazyRouteComponent(() => import('./dispute-page'), 'DisputePage'),
    },
  ],
  contractTabs: [
    {
      value: 'kwesties',
      order: 55,
      label: 'dispute.nav',
      permission: 'dispute.read',
      fills: true,
      component: lazyTab(() => import('./contract-disputes'), 'ContractDisputes'),
    },
  ],
  texts: disputeTextsNl,
};
