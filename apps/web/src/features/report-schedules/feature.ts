import { IconMailForward } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { reportScheduleTextsNl } from './texts.nl';

const permission = 'report-schedule.read';
const write = 'report-schedule.write';

/** Papers that go out by e-mail by themselves, with the log of every time. */
export const feature: Feature = {
  nav: [
    {
      group: 'reporting',
      order: 60,
      label: 'schedule.nav',
      path: '/periodieke-berichten',
      icon: IconMailForward,
      permission,
    },
  ],
  routes: [
    {
      path: '/periodieke-berichten',
      title: 'schedule.nav',
      permission,
      component: lazyRouteComponent(() => import('./schedule-list'), 'ScheduleList'),
    },
    {
      path: '/periodieke-berichten/nieuw',
      title: 'schedule.new',
      permission: write,
      component: lazyRouteComponent(() => import('./schedule-editor'), 'NewSchedule'),
    },
    {
      path: '/periodieke-berichten/$id',
      title: 'schedule.one',
      permission,
      component: lazyRouteComponent(() => import('./schedule-page'), 'SchedulePage'),
    },
    {
      path: '/periodieke-berichten/$id/wijzigen',
      title: 'schedule.edit',
      permission: write,
      component: lazyRouteComponent(() => import('./schedule-editor'), 'EditSchedule'),
    },
  ],
  texts: reportScheduleTextsNl,
};
