import { IconMailForward } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import { lazyTab } from '@web/shell/contract-tab';
import type { Feature } from '@web/shell/feature';
import { quarterlyTextsNl } from './texts.nl';

/** What the partner is asked each quarter, and what came back. */
export const feature: Feature = {
  nav: [
    {
      group: 'contract',
      order: 34,
      label: 'quarterly.nav',
      path: '/uitvragen',
      icon: IconMailForward,
      permission: 'quarterly-request.read',
    },
  ],
  routes: [
    {
      path: '/uitvragen',
      title: 'quarterly.nav',
      permission: 'quarterly-request.read',
      component: lazyRouteComponent(() => import('./quarters-page'), 'QuartersPage'),
    },
    {
      path: '/uitvragen/$id',
      title: 'quarterly.one',
      permission: 'quarterly-request.read',
      component: lazyRouteComponent(() => import('./request-page'), 'RequestPage'),
    },
  ],
  contractTabs: [
    {
      value: 'uitvragen',
      order: 82,
      label: 'quarterly.tab',
      permission: 'quarterly-request.read',
      component: lazyTab(() => import('./contract-quarters'), 'ContractQuarters'),
    },
  ],
  texts: quarterlyTextsNl,
};
