import { IconSignature } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { approvalTextsNl } from './texts.nl';

/** Four eyes: what waits on a second person, and what was decided. */
export const feature: Feature = {
  nav: [
    {
      group: 'start',
      order: 30,
      label: 'approval.nav',
      path: '/akkoorden',
      icon: IconSignature,
      permission: 'approval.read',
    },
  ],
  routes: [
    {
      path: '/akkoorden',
      title: 'approval.nav',
      permission: 'approval.read',
      component: lazyRouteComponent(() => import('./approval-list'), 'ApprovalList'),
    },
    {
      path: '/akkoorden/$id',
      title: 'approval.one',
      permission: 'approval.read',
      component: lazyRouteComponent(() => import('./approval-page'), 'ApprovalPage'),
    },
  ],
  texts: approvalTextsNl,
};
