import { IconFileZip } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { yearEndDossierTextsNl } from './texts.nl';

const permission = 'year-end-dossier.read';

/** All of a contract year for the accountant, as one zip that does not change. */
export const feature: Feature = {
  nav: [
    { group: 'reporting', order: 50, label: 'dossier-year.nav', path: '/jaardossiers', icon: IconFileZip, permission },
  ],
  routes: [
    {
      path: '/jaardossiers',
      title: 'dossier-year.nav',
      permission,
      component: lazyRouteComponent(() => import('./dossier-list'), 'DossierList'),
    },
    {
      path: '/jaardossiers/$id',
      title: 'dossier-year.one',
      permission,
      component: lazyRouteComponent(() => import('./dossier-page'), 'DossierPage'),
    },
  ],
  texts: yearEndDossierTextsNl,
};
