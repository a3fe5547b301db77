import { lazyRouteComponent } from '@tanstack/react-router';
import { IconPercentage } from '@tabler/icons-react';
import type { Feature } from '@web/shell/feature';
import { allocationKeysTextsNl } from './texts.nl';

/** Dated keys that divide a budget over municipalities or building blocks. */
export const feature: Feature = {
  nav: [
    {
      group: 'money',
      order: 60,
      label: 'allocation-key.nav',
      path: '/verdeelsleutels',
      icon: IconPercentage,
      permission: 'budget.read',
    },
  ],
  routes: [
    {
      path: '/verdeelsleutels',
      title: 'allocation-key.nav',
      permission: 'budget.read',
      component: lazyRouteComponent(() => import('./allocation-key-list'), 'AllocationKeyList'),
    },
    {
      path: '/verdeelsleutels/nieuw',
      title: 'allocation-key.new',
      permission: 'budget.write',
      component: lazyRouteComponent(() => import('./new-allocation-key'), 'NewAllocationKey'),
    },
    {
      path: '/verdeelsleutels/$id',
      title: 'allocation-key.one',
      permission: 'budget.read',
      component: lazyRouteComponent(() => import('./allocation-key-page'), 'AllocationKeyPage'),
    },
  ],
  texts: allocationKeysTextsNl,
};
