import { IconCalendarDollar } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { advanceTextsNl } from './texts.nl';

/** Voorschotten: what is paid to the partner per contract year, and what each book shows of it. */
export const feature: Feature = {
  nav: [
    {
      group: 'money',
      order: 42,
      label: 'advance.nav',
      path: '/voorschotten',
      icon: IconCalendarDollar,
      permission: 'advance.read',
    },
  ],
  routes: [
    {
      path: '/voorschotten',
      title: 'advance.nav',
      permission: 'advance.read',
      component: lazyRouteComponent(() => import('./schedule-list'), 'ScheduleList'),
    },
    {
      path: '/voorschotten/$id',
      title: 'advance.one',
      permission: 'advance.read',
      component: lazyRouteComponent(() => import('./schedule-page'), 'SchedulePage'),
    },
  ],
  texts: advanceTextsNl,
};
