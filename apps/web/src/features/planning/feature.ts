import { IconCalendarEvent, IconFlag } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { planningTextsNl } from './texts.nl';

const permission = 'programme.read';

/** When what must be done: milestones that wait for each other, and the meetings in which municipalities decide. */
export const feature: Feature = {
  nav: [
    { group: 'tender', order: 85, label: 'calendar.nav', path: '/beslisagenda', icon: IconCalendarEvent, permission },
    { group: 'tender', order: 90, label: 'milestone.nav', path: '/mijlpalen', icon: IconFlag, permission },
  ],
  routes: [
    {
      path: '/mijlpalen',
      title: 'milestone.nav',
      permission,
      component: lazyRouteComponent(() => import('./milestone-page'), 'MilestonePage'),
    },
    {
      path: '/beslisagenda',
      title: 'calendar.nav',
      permission,
      component: lazyRouteComponent(() => import('./calendar-page'), 'CalendarPage'),
    },
  ],
  texts: planningTextsNl,
};
