import { IconArrowsJoin } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { coverageTextsNl } from './texts.nl';

/** Coverage in both directions, and the traceability matrix. */
export const feature: Feature = {
  nav: [
    {
      group: 'tender',
      order: 24,
      label: 'coverage.nav',
      path: '/dekking',
      icon: IconArrowsJoin,
      permission: 'requirement.read',
    },
  ],
  routes: [
    {
      path: '/dekking',
      title: 'coverage.nav',
      permission: 'requirement.read',
      component: lazyRouteComponent(() => import('./coverage-page'), 'CoveragePage'),
    },
    {
      path: '/dekking/matrix',
      title: 'coverage.matrix',
      permission: 'requirement.read',
      component: lazyRouteComponent(() => import('./matrix-page'), 'MatrixPage'),
    },
  ],
  texts: coverageTextsNl,
};
