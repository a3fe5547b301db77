import { IconCalendar, IconCalendarRepeat } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { calendarTextsNl } from './texts.nl';

const permission = 'calendar.read';

/** Everything with a date in one place, to look at, to subscribe to and to be reminded of. */
export const feature: Feature = {
  nav: [
    { group: 'start', order: 26, label: 'agenda.nav', path: '/agenda', icon: IconCalendar, permission },
    {
      group: 'admin',
      order: 32,
      label: 'finance-date.nav',
      path: '/financiele-kalender',
      icon: IconCalendarRepeat,
      permission,
    },
  ],
  routes: [
    {
      path: '/agenda',
      title: 'agenda.nav',
      permission,
      component: lazyRouteComponent(() => import('./calendar-page'), 'CalendarPage'),
    },
    {
      path: '/financiele-kalender',
      title: 'finance-date.nav',
      permission,
      component: lazyRouteComponent(() => import('./finance-dates-page'), 'FinanceDatesPage'),
    },
  ],
  texts: calendarTextsNl,
};
