import { IconFileDownload } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { exportTextsNl } from './texts.nl';

/** The papers that somebody asked for: ready, being made, or expired. */
export const feature: Feature = {
  nav: [{ group: 'reporting', order: 70, label: 'export.nav', path: '/exports', icon: IconFileDownload }],
  routes: [
    {
      path: '/exports',
      title: 'export.nav',
      component: lazyRouteComponent(() => import('./export-list'), 'ExportList'),
    },
  ],
  texts: exportTextsNl,
};
