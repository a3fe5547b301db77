import { IconArrowsSplit2, IconChecklist, IconHierarchy2, IconScale, IconUsersGroup } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@web/shell/feature';
import { organisationTextsNl } from './texts.nl';

const permission = 'implementation.read';
const group = 'organisation' as const;

/** The organisation that carries the contract out: chart, bodies, legal form, set-up and the boundary of care. */
export const feature: Feature = {
  nav: [
    {
      group,
      order: 10,
      label: 'organisation.chart.nav',
      path: '/organisatie/organogram',
      icon: IconHierarchy2,
      permission,
    },
    {
      group,
      order: 30,
      label: 'organisation.body.nav',
      path: '/organisatie/overlegorganen',
      icon: IconUsersGroup,
      permission,
    },
    { group, order: 40, label: 'organisation.form.nav', path: '/organisatie/rechtsvorm', icon: IconScale, permission },
    {
      group,
      order: 50,
      label: 'organisation.setup.nav',
      path: '/organisatie/inrichting',
      icon: IconChecklist,
      permission,
    },
    {
      group,
      order: 70,
      label: 'organisation.boundary.nav',
      path: '/organisatie/afbakening',
      icon: IconArrowsSplit2,
      permission,
    },
  ],
  routes: [
    {
      path: '/organisatie/organogram',
      title: 'organisation.chart.nav',
      permission,
      component: lazyRouteComponent(() => import('./chart-page'), 'ChartPage'),
    },
    {
      path: '/organisatie/overlegorganen',
      title: 'organisation.body.nav',
      permission,
      component: lazyRouteComponent(() => import('./body-list'), 'BodyList'),
    },
    {
      path: '/organisatie/overlegorganen/$id',
      title: 'organisation.body.one',
      permission,
      component: lazyRouteComponent(() => import('./body-page'), 'BodyPage'),
    },
    {
      path: '/organisatie/rechtsvorm',
      title: 'organisation.form.nav',
      permission,
      component: lazyRouteComponent(() => import('./legal-form-page'), 'LegalFormPage'),
    },
    {
      path: '/organisatie/inrichting',
      title: 'organisation.setup.nav',
      permission,
      component: lazyRouteComponent(() => import('./setup-page'), 'SetupPage'),
    },
    {
      path: '/organisatie/afbakening',
      title: 'organisation.boundary.nav',
      permission,
      component: lazyRouteComponent(() => import('./boundary-page'), 'BoundaryPage'),
    },
  ],
  texts: organisationTextsNl,
};
