import { IconHeartbeat } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import { lazyTab } from '@web/shell/contract-tab';
import type { Feature } from '@web/shell/feature';
import { continuityTextsNl } from './texts.nl';

/** Financial continuity of the partner, for the few who are named. */
export const feature: Feature = {
  nav: [
    {
      group: 'contract',
      order: 36,
      label: 'continuity.nav',
      path: '/continuiteit',
      icon: IconHeartbeat,
      permission: 'continuity.read',
    },
  ],
  routes: [
    {
      path: '/continuiteit',
      title: 'continuity.nav',
      permission: 'continuity.read',
      component: lazyRouteComponent(() => import('./continuity-page'), 'ContinuityPage'),
    },
  ],
  contractTabs: [
    {
      value: 'continuiteit',
      order: 84,
      label: 'continuity.tab',
      permission: 'continuity.read',
      component: lazyTab(() => import('./contract-continuity'), 'ContractContinuity'),
    },
  ],
  texts: continuityTextsNl,
};
