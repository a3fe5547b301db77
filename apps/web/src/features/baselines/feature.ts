import { IconLock } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { baselineTextsNl } from './texts.nl';

/** Frozen Programma's van Eisen: freeze, approve, download and compare. */
export const feature: Feature = {
  nav: [
    {
      group: 'tender',
      order: 30,
      label: 'baseline.nav',
      path: '/baselines',
      icon: IconLock,
      permission: 'requirement-baseline.read',
    },
  ],
  routes: [
    {
      path: '/baselines',
      title: 'baseline.nav',
      permission: 'requirement-baseline.read',
      component: lazyRouteComponent(() => import('./baseline-list'), 'BaselineList'),
    },
    {
      path: '/baselines/$id',
      title: 'baseline.one',
      permission: 'requirement-baseline.read',
      component: lazyRouteComponent(() => import('./baseline-page'), 'BaselinePage'),
    },
  ],
  texts: baselineTextsNl,
};
