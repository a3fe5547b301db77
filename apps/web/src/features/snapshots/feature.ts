import { IconCamera } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { snapshotTextsNl } from './texts.nl';

const permission = 'report.read';

/** Signed reports: their papers, hashes, and checking that nothing moved. */
export const feature: Feature = {
  nav: [{ group: 'reporting', order: 20, label: 'snapshot.nav', path: '/momentopnamen', icon: IconCamera, permission }],
  routes: [
    {
      path: '/momentopnamen',
      title: 'snapshot.nav',
      permission,
      component: lazyRouteComponent(() => import('./snapshot-list'), 'SnapshotList'),
    },
    {
      path: '/momentopnamen/$id',
      title: 'snapshot.one',
      permission,
      component: lazyRouteComponent(() => import('./snapshot-page'), 'SnapshotPage'),
    },
  ],
  texts: snapshotTextsNl,
};
