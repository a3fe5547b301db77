import { IconUsersGroup } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { baselineApproverTextsNl } from './texts.nl';

/** Who must agree with a baseline, per kind. */
export const feature: Feature = {
  nav: [
    {
      group: 'admin',
      order: 25,
      label: 'baseline-approver.nav',
      path: '/akkoordregels',
      icon: IconUsersGroup,
      permission: 'baseline-approver.write',
    },
  ],
  routes: [
    {
      path: '/akkoordregels',
      title: 'baseline-approver.nav',
      permission: 'baseline-approver.write',
      component: lazyRouteComponent(() => import('./approver-page'), 'ApproverPage'),
    },
  ],
  texts: baselineApproverTextsNl,
};
