import { IconScale } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { legalTermTextsNl } from './texts.nl';

const permission = 'legal-term.write';

/** The terms of the law with the day from which each holds; a change of the law is a further row. */
export const feature: Feature = {
  nav: [
    { group: 'admin', order: 30, label: 'legal-term.nav', path: '/wettelijke-termijnen', icon: IconScale, permission },
  ],
  routes: [
    {
      path: '/wettelijke-termijnen',
      title: 'legal-term.nav',
      permission,
      component: lazyRouteComponent(() => import('./legal-term-page'), 'LegalTermPage'),
    },
  ],
  texts: legalTermTextsNl,
};
