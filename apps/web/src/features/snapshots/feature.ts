import { IconCamera, IconShieldCheck } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { snapshotTextsNl } from './texts.nl';

const permission = 'report.read';

/** Signed reports: their papers, hashes, and checking that nothing moved. */
export const feature: Feature = {
  nav: [
    { group: 'reporting', order: 20, label: 'snapshot.nav', path: '/momentopnamen', icon: IconCamera, permission },
    { group: 'reporting', order: 25, label: 'filecheck.nav', path: '/controleren', icon: IconShieldCheck, permission },
  ],
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
    {
      path: '/controleren',
      title: 'filecheck.nav',
      permission,
      component: lazyRouteComponent(() => import('./file-check-page'), 'FileCheckPage'),
    },
  ],
  texts: snapshotTextsNl,
};
