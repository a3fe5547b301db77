import { IconCalendarEvent, IconChecklist } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import { lazyTab } from '@web/shell/contract-tab';
import type { Feature } from '@web/shell/feature';
import { meetingTextsNl } from './texts.nl';

/** Meetings with minutes, decisions and actions, of a workgroup, tender, contract or the programme. */
export const feature: Feature = {
  nav: [
    {
      group: 'start',
      order: 28,
      label: 'meeting.nav',
      path: '/overleggen',
      icon: IconCalendarEvent,
      permission: 'meeting.read',
    },
    {
      group: 'start',
      order: 30,
      label: 'action.nav',
      path: '/acties',
      icon: IconChecklist,
      permission: 'action.read',
    },
  ],
  routes: [
    {
      path: '/overleggen',
      title: 'meeting.nav',
      permission: 'meeting.read',
      component: lazyRouteComponent(() => import('./meeting-list-page'), 'MeetingListPage'),
    },
    {
      path: '/overleggen/reeksen',
      title: 'series.nav',
      permission: 'meeting.read',
      component: lazyRouteComponent(() => import('./series-list-page'), 'SeriesListPage'),
    },
    {
      path: '/overleggen/$id',
      title: 'meeting.one',
      permission: 'meeting.read',
      component: lazyRouteComponent(() => import('./meeting-page'), 'MeetingPage'),
    },
    {
      path: '/acties',
      title: 'action.nav',
      permission: 'action.read',
      component: lazyRouteComponent(() => import('./action-list-page'), 'ActionListPage'),
    },
  ],
  contractTabs: [
    {
      value: 'overleg',
      order: 40,
      label: 'meeting.contract-tab',
      permission: 'meeting.read',
      component: lazyTab(() => import('./contract-meetings'), 'ContractMeetings'),
    },
  ],
  texts: meetingTextsNl,
};
