import { IconTableColumn } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { iv3ExtractTextsNl } from './texts.nl';

const permission = 'iv3-extract.read';

/** Lasten and baten by taakveld and categorie, with what has no place. */
export const feature: Feature = {
  nav: [{ group: 'reporting', order: 30, label: 'iv3.nav', path: '/iv3', icon: IconTableColumn, permission }],
  routes: [
    {
      path: '/iv3',
      title: 'iv3.nav',
      permission,
      component: lazyRouteComponent(() => import('./iv3-page'), 'Iv3Page'),
    },
  ],
  texts: iv3ExtractTextsNl,
};
