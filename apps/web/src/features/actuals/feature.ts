import { IconBooks } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { actualTextsNl } from './texts.nl';

/** Realisatie: what the ledgers of the municipalities booked, line by line. */
export const feature: Feature = {
  nav: [
    {
      group: 'money',
      order: 36,
      label: 'actual.nav',
      path: '/realisatie',
      icon: IconBooks,
      permission: 'actual.read',
    },
  ],
  routes: [
    {
      path: '/realisatie',
      title: 'actual.nav',
      permission: 'actual.read',
      component: lazyRouteComponent(() => import('./actual-list'), 'ActualList'),
    },
    {
      path: '/realisatie/$id',
      title: 'actual.nav',
      permission: 'actual.read',
      component: lazyRouteComponent(() => import('./actual-list'), 'ActualList'),
    },
  ],
  texts: actualTextsNl,
};
