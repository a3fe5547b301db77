import { IconGitCompare } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { reconciliationTextsNl } from './texts.nl';

/** Aansluiting: partner, payer and ledgers beside each other, week by week. */
export const feature: Feature = {
  nav: [
    {
      group: 'money',
      order: 38,
      label: 'reconciliation.nav',
      path: '/aansluiting',
      icon: IconGitCompare,
      permission: 'reconciliation.read',
    },
  ],
  routes: [
    {
      path: '/aansluiting',
      title: 'reconciliation.nav',
      permission: 'reconciliation.read',
      component: lazyRouteComponent(() => import('./reconciliation-list'), 'ReconciliationList'),
    },
    {
      path: '/aansluiting/$id',
      title: 'reconciliation.one',
      permission: 'reconciliation.read',
      component: lazyRouteComponent(() => import('./reconciliation-page'), 'ReconciliationPage'),
    },
  ],
  texts: reconciliationTextsNl,
};
