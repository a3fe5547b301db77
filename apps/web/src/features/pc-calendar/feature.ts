import { IconCalendarTime } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { pcCalendarTextsNl } from './texts.nl';

const permission = 'report.read';

/** How each municipality calls its P&C documents and how long their steps take. */
export const feature: Feature = {
  nav: [
    { group: 'reporting', order: 16, label: 'pc-term.nav', path: '/pc-termijnen', icon: IconCalendarTime, permission },
  ],
  routes: [
    {
      path: '/pc-termijnen',
      title: 'pc-term.nav',
      permission,
      component: lazyRouteComponent(() => import('./terms-page'), 'TermsPage'),
    },
  ],
  texts: pcCalendarTextsNl,
};
