import { IconFolders, IconMap2, IconUsersGroup, IconWorld } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { programmeTextsNl } from './texts.nl';

const permission = 'programme.read';

/** What both tracks share: the programme on one page, its workgroups, milestones and registers. */
export const feature: Feature = {
  nav: [
    { group: 'start', order: 20, label: 'programme.nav', path: '/programma', icon: IconMap2, permission },
    {
      group: 'tender',
      order: 5,
      label: 'workgroup.nav',
      path: '/werkgroepen',
      icon: IconUsersGroup,
      permission,
    },
    { group: 'admin', order: 10, label: 'register.nav', path: '/registers', icon: IconFolders, permission },
    {
      group: 'admin',
      order: 5,
      label: 'programmes.nav',
      path: '/programmas',
      icon: IconWorld,
      permission: 'programme.create',
    },
  ],
  routes: [
    {
      path: '/programma',
      title: 'programme.nav',
      permission,
      component: lazyRouteComponent(() => import('./programme-page'), 'ProgrammePage'),
    },
    {
      path: '/werkgroepen',
      title: 'workgroup.nav',
      permission,
      component: lazyRouteComponent(() => import('./workgroup-list'), 'WorkgroupList'),
    },
    {
      path: '/registers',
      title: 'register.nav',
      permission,
      component: lazyRouteComponent(() => import('./registers-page'), 'RegistersPage'),
    },
    {
      path: '/programmas',
      title: 'programmes.nav',
      permission: 'programme.create',
      component: lazyRouteComponent(() => import('./programme-list'), 'ProgrammeList'),
    },
    {
      path: '/programmas/nieuw',
      title: 'programmes.new',
      permission: 'programme.create',
      component: lazyRouteComponent(() => import('./start-programme-page'), 'StartProgrammePage'),
    },
  ],
  texts: programmeTextsNl,
};
