import { IconListDetails } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { jobTextsNl } from './texts.nl';

/** The work queue for the beheerder: what runs, what fell out and why. */
export const feature: Feature = {
  nav: [
    { group: 'admin', order: 60, label: 'job.nav', path: '/werkrij', icon: IconListDetails, permission: 'job.manage' },
  ],
  routes: [
    {
      path: '/werkrij',
      title: 'job.nav',
      permission: 'job.manage',
      component: lazyRouteComponent(() => import('./job-list'), 'JobList'),
    },
  ],
  texts: jobTextsNl,
};
