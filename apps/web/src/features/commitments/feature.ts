import { IconReceipt2 } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { commitmentTextsNl } from './texts.nl';

/** Vastgelegd: what was committed, what was used of it, and whether there is room for more. */
export const feature: Feature = {
  nav: [
    {
      group: 'money',
      order: 44,
      label: 'commitment.nav',
      path: '/vastgelegd',
      icon: IconReceipt2,
      permission: 'commitment.read',
    },
  ],
  routes: [
    {
      path: '/vastgelegd',
      title: 'commitment.nav',
      permission: 'commitment.read',
      component: lazyRouteComponent(() => import('./commitment-list'), 'CommitmentList'),
    },
    {
      path: '/vastgelegd/nieuw',
      title: 'commitment.new',
      permission: 'commitment.write',
      component: lazyRouteComponent(() => import('./new-commitment'), 'NewCommitment'),
    },
    {
      path: '/vastgelegd/$id',
      title: 'commitment.one',
      permission: 'commitment.read',
      component: lazyRouteComponent(() => import('./commitment-page'), 'CommitmentPage'),
    },
  ],
  texts: commitmentTextsNl,
};
