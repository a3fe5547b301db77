import { IconUserCog } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { userTextsNl } from './texts.nl';

/** Accounts and roles, for the beheerder. */
export const feature: Feature = {
  nav: [
    { group: 'admin', order: 20, label: 'user.nav', path: '/gebruikers', icon: IconUserCog, permission: 'user.read' },
  ],
  routes: [
    {
      path: '/gebruikers',
      title: 'user.nav',
      permission: 'user.read',
      component: lazyRouteComponent(() => import('./user-list'), 'UserList'),
    },
    {
      path: '/gebruikers/nieuw',
      title: 'user.new',
      permission: 'user.write',
      component: lazyRouteComponent(() => import('./new-user-page'), 'NewUserPage'),
    },
    {
      path: '/gebruikers/$id',
      title: 'user.one',
      permission: 'user.read',
      component: lazyRouteComponent(() => import('./user-page'), 'UserPage'),
    },
  ],
  texts: userTextsNl,
};
