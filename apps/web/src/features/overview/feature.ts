import { IconLayoutDashboard } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { overviewTextsNl } from './texts.nl';

const permission = 'programme.read';

/** The programme on one page: each tile opens the screen that it sums up. */
export const feature: Feature = {
  nav: [
    { group: 'start', order: 21, label: 'overview.nav', path: '/overzicht', icon: IconLayoutDashboard, permission },
  ],
  routes: [
    {
      path: '/overzicht',
      title: 'overview.nav',
      permission,
      component: lazyRouteComponent(() => import('./overview-page'), 'OverviewPage'),
    },
  ],
  texts: overviewTextsNl,
};
