import { IconHistory } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { auditTextsNl } from './texts.nl';

/** Who did what, when and from where. */
export const feature: Feature = {
  nav: [
    { group: 'admin', order: 90, label: 'audit.nav', path: '/auditlog', icon: IconHistory, permission: 'audit.read' },
  ],
  routes: [
    {
      path: '/auditlog',
      title: 'audit.nav',
      permission: 'audit.read',
      component: lazyRouteComponent(() => import('./audit-page'), 'AuditPage'),
    },
  ],
  texts: auditTextsNl,
};
